import * as followUp from "./follow-up-schema.ts";
import * as inspectors from "./inspector-schema.ts";
import * as locations from "./location-schema.ts";
import * as personal from "./personal-schema.ts";
import * as planning from "./planning-schema.ts";
import * as schema from "./schema.ts";
import * as visits from "./visit-schema.ts";

/** The tables that hold facts, by name: what the journal writes and the verification reads. */
export const factTables = {
  round: schema.round,
  planVersion: schema.planVersion,
  assignment: planning.assignment,
  plannedVisit: planning.plannedVisit,
  announcement: planning.announcement,
  visitReturn: planning.visitReturn,
  declaration: planning.declaration,
  school: schema.school,
  schoolProfile: schema.schoolProfile,
  schoolRelation: locations.schoolRelation,
  location: locations.location,
  timetable: locations.timetable,
  drawRule: locations.drawRule,
  locationDraw: locations.locationDraw,
  drawReplacement: locations.drawReplacement,
  schoolHoliday: locations.schoolHoliday,
  keurmerkEvent: schema.keurmerkEvent,
  enrolment: schema.enrolment,
  departure: schema.departure,
  inspector: schema.inspector,
  inspectorEvent: inspectors.inspectorEvent,
  inspectorHome: inspectors.inspectorHome,
  exchangeDay: inspectors.exchangeDay,
  attendance: inspectors.attendance,
  interest: inspectors.interest,
  interestRemoval: inspectors.interestRemoval,
  replacement: inspectors.replacement,
  visit: schema.visit,
  finding: schema.finding,
  visitedLocation: locations.visitedLocation,
  secondInspector: visits.secondInspector,
  lessonObservation: visits.lessonObservation,
  interview: visits.interview,
  seenDocument: visits.seenDocument,
  visitSection: visits.visitSection,
  findingEvidence: visits.findingEvidence,
  originalFinding: visits.originalFinding,
  frameworkVersion: visits.frameworkVersion,
  verdict: schema.verdict,
  reportStep: followUp.reportStep,
  remedyEvent: followUp.remedyEvent,
  account: schema.account,
  savedView: personal.savedView,
  calendarFeed: personal.calendarFeed,
} as const;

export type FactTable = keyof typeof factTables;

/** The columns of a new version that its author fills in; the journal adds the rest. */
export type FactValues<T extends FactTable> = Omit<
  (typeof factTables)[T]["$inferInsert"],
  "id" | "seq" | "untilSeq" | "firstSeq"
>;

export type FactRow<T extends FactTable = FactTable> = (typeof factTables)[T]["$inferSelect"];
