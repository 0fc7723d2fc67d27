import * as followUp from "./follow-up-schema.ts";
import * as personal from "./personal-schema.ts";
import * as planning from "./planning-schema.ts";
import * as schema from "./schema.ts";

/** The tables that hold facts, by name: what the journal writes and the verification reads. */
export const factTables = {
  round: schema.round,
  planVersion: schema.planVersion,
  assignment: planning.assignment,
  school: schema.school,
  schoolProfile: schema.schoolProfile,
  keurmerkEvent: schema.keurmerkEvent,
  enrolment: schema.enrolment,
  departure: schema.departure,
  inspector: schema.inspector,
  visit: schema.visit,
  finding: schema.finding,
  verdict: schema.verdict,
  reportStep: followUp.reportStep,
  remedyEvent: followUp.remedyEvent,
  account: schema.account,
  savedView: personal.savedView,
} as const;

export type FactTable = keyof typeof factTables;

/** The columns of a new version that its author fills in; the journal adds the rest. */
export type FactValues<T extends FactTable> = Omit<
  (typeof factTables)[T]["$inferInsert"],
  "id" | "seq" | "untilSeq" | "firstSeq"
>;

export type FactRow<T extends FactTable = FactTable> = (typeof factTables)[T]["$inferSelect"];
