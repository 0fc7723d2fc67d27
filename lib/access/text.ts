import type { Role } from "./actor.ts";
export const roleNames: Record<Role, string> = {
  inspector: "Inspecteur",
  coordinator: "Coördinator ITTA",
  reviewer: "Keurmerkmedewerker Blik op Werk",
  ministry: "Ministerie SZW",
  advisory: "Adviesgroep",
  admin: "Beheerder",
};
