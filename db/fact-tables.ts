import { account } from "#db/schema/accounts.ts";
import { frameworkVersion } from "#db/schema/framework.ts";
import {
  attendance,
  exchangeDay,
  inspector,
  inspectorEvent,
  inspectorHome,
  interest,
  interestRemoval,
  replacement,
} from "#db/schema/inspectors.ts";
import { announcement, declaration, plannedVisit, visitReturn } from "#db/schema/planned-visits.ts";
import { assignment, planVersion, round } from "#db/schema/planning.ts";
import { remedyEvent, reportStep, verdict } from "#db/schema/procedure.ts";
import {
  departure,
  drawReplacement,
  drawRule,
  enrolment,
  keurmerkEvent,
  location,
  locationDraw,
  school,
  schoolDistinction,
  schoolHoliday,
  schoolProfile,
  schoolRelation,
  timetable,
} from "#db/schema/register.ts";
import { savedView } from "#db/schema/schools.ts";
import {
  finding,
  findingEvidence,
  interview,
  lessonObservation,
  originalFinding,
  secondInspector,
  seenDocument,
  visit,
  visitedLocation,
  visitMistake,
  visitSection,
} from "#db/schema/visits.ts";
import { calendarFeed } from "#db/schema/worklist.ts";

/** The tables that hold facts, by name: what the journal writes and the verification reads. */
export const factTables = {
  round,
  planVersion,
  assignment,
  plannedVisit,
  announcement,
  visitReturn,
  declaration,
  school,
  schoolProfile,
  schoolRelation,
  schoolDistinction,
  location,
  timetable,
  drawRule,
  locationDraw,
  drawReplacement,
  schoolHoliday,
  keurmerkEvent,
  enrolment,
  departure,
  inspector,
  inspectorEvent,
  inspectorHome,
  exchangeDay,
  attendance,
  interest,
  interestRemoval,
  replacement,
  visit,
  finding,
  visitedLocation,
  secondInspector,
  lessonObservation,
  interview,
  seenDocument,
  visitSection,
  findingEvidence,
  originalFinding,
  visitMistake,
  frameworkVersion,
  verdict,
  reportStep,
  remedyEvent,
  account,
  savedView,
  calendarFeed,
} as const;

export type FactTable = keyof typeof factTables;

/** The columns of a new version that its author fills in; the journal adds the rest. */
export type FactValues<T extends FactTable> = Omit<
  (typeof factTables)[T]["$inferInsert"],
  "id" | "seq" | "untilSeq" | "firstSeq"
>;

export type FactRow<T extends FactTable = FactTable> = (typeof factTables)[T]["$inferSelect"];
