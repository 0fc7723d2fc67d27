/** Part of the work that an entry of the journal belongs to: who may read its sentence follows from it. */
export const journalAreas = [
  "register",
  "inspection",
  "verdict",
  "keurmerk",
  "planning",
  "inspectors",
  "framework",
  "accounts",
  "personal",
  "system",
] as const;
export type JournalArea = (typeof journalAreas)[number];
