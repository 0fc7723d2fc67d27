import type { Status } from "#lib/domain/status.ts";

export const statusNames: Record<Status, string> = {
  approved: "Goedgekeurd",
  rejected: "Afgekeurd",
  pending: "Inspectie nog niet afgerond",
  "no-lessons": "Geen les",
  "to-visit": "Nog te bezoeken",
};

/** Where a school stands when it has no status that counts. */
export const withoutStatusNames = { outside: "Doet niet mee", left: "Vertrokken zonder bezoek" } as const;
