import type { OutsideReason, Status } from "#lib/domain/status.ts";

export const statusNames: Record<Status, string> = {
  approved: "Goedgekeurd",
  rejected: "Afgekeurd",
  pending: "Inspectie nog niet afgerond",
  "no-lessons": "Geen les",
  "to-visit": "Nog te bezoeken",
};

/** Work outside the plan: the heading of its list, and how a sentence goes on after the number of schools. */
export const outsideReasonNames: Record<OutsideReason, { title: string; after: string }> = {
  pending: { title: statusNames.pending, after: "waarvan de inspectie nog niet is afgerond" },
  noLessons: { title: statusNames["no-lessons"], after: "zonder les" },
  reinspectionDue: { title: "Herinspectie nodig", after: "met een herinspectie na afkeuring" },
};

/** Where a school stands when it has no status that counts. */
export const withoutStatusNames = { outside: "Doet niet mee", left: "Vertrokken zonder bezoek" } as const;
