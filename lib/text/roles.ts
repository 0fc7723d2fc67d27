import type { Role } from "#lib/domain/actor.ts";
export const roleNames: Record<Role, string> = {
  inspector: "Inspecteur",
  coordinator: "Coördinator ITTA",
  reviewer: "Keurmerkmedewerker Blik op Werk",
  ministry: "Ministerie SZW",
  advisory: "Adviesgroep",
  admin: "Beheerder",
};
