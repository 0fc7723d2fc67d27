import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Verdict } from "#lib/status/rules/fact-words.ts";

/** What the register says of a keurmerk: a stage, or that it is suspended. */
export type RegisterKeurmerk = "aspirant" | "holder" | "suspended" | "withdrawn" | "lapsed" | "ended";

// What may stand in a cell, in plain lower case, English and Dutch, and what it means.

export const keurmerkWords: Record<string, RegisterKeurmerk> = {
  aspirant: "aspirant",
  "aspirant keurmerkhouder": "aspirant",
  holder: "holder",
  houder: "holder",
  keurmerkhouder: "holder",
  suspended: "suspended",
  geschorst: "suspended",
  withdrawn: "withdrawn",
  ingetrokken: "withdrawn",
  lapsed: "lapsed",
  vervallen: "lapsed",
  ended: "ended",
  beeindigd: "ended",
};

export const kindWords: Record<string, VisitKind> = {
  classroom: "classroom",
  inspectiebezoek: "classroom",
  klasbezoek: "classroom",
  "no lessons": "no-lessons",
  "geen les": "no-lessons",
  "geen lessen": "no-lessons",
  schoolbezoek: "no-lessons",
  reinspection: "reinspection",
  herinspectie: "reinspection",
};

export const verdictWords: Record<string, Verdict> = {
  approved: "approved",
  goedgekeurd: "approved",
  rejected: "rejected",
  afgekeurd: "rejected",
};
