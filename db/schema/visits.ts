import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { MistakeOutcome } from "#lib/visits/rules/mistake.ts";
import type { VisitSection } from "#lib/visits/rules/visit-contents.ts";
import { factColumns, versionColumns } from "./fact-columns.ts";

/** What was recorded during a visit; `position` is the order in which it is shown, from 1. */
const partOfVisit = { ...versionColumns, visitId: text().notNull(), position: integer().notNull() };

/** The second of two inspectors who held a visit together; the first stands with the visit. */
export const secondInspector = sqliteTable(
  "secondInspector",
  { ...versionColumns, visitId: text().notNull(), inspectorId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("secondInspectorOnce").on(t.visitId).where(sql`untilSeq is null`),
    index("secondInspectorInspector").on(t.inspectorId),
  ],
);

/** A lesson that was observed (lesbezoek). A teacher is only a code within the visit, such as "docent 1". */
export const lessonObservation = sqliteTable(
  "lessonObservation",
  {
    ...partOfVisit,
    groupDigest: text(),
    level: text(),
    learners: integer(),
    startsAt: text(),
    endsAt: text(),
    teacher: text(),
    notesDigest: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("lessonObservationVisit").on(t.visitId)],
);

/** A talk with somebody of the school; `role` says whom, `code` tells two of a role apart. */
export const interview = sqliteTable(
  "interview",
  {
    ...partOfVisit,
    role: text().notNull(),
    code: text(),
    startsAt: text(),
    notesDigest: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("interviewVisit").on(t.visitId)],
);

/** A document or lesson material that was seen. */
export const seenDocument = sqliteTable(
  "seenDocument",
  { ...partOfVisit, kind: text().notNull(), nameDigest: text(), notesDigest: text() },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("seenDocumentVisit").on(t.visitId)],
);

/** What was written in a part of the form that there is one of; `isDone` is 1 or 0 and `amount` a count, where asked. */
export const visitSection = sqliteTable(
  "visitSection",
  {
    ...versionColumns,
    visitId: text().notNull(),
    section: text().$type<VisitSection>().notNull(),
    isDone: integer(),
    amount: integer(),
    notesDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("visitSectionOnce").on(t.visitId, t.section).where(sql`untilSeq is null`),
  ],
);

/** A finding rests on a lesson, an interview or a document of its visit: `evidenceId` is the id of that. */
export const findingEvidence = sqliteTable(
  "findingEvidence",
  {
    ...versionColumns,
    visitId: text().notNull(),
    criterion: text().notNull(),
    evidenceId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("findingEvidenceOnce").on(t.visitId, t.criterion, t.evidenceId).where(sql`untilSeq is null`),
  ],
);

/** What each of two inspectors found on their own, before they settled on the finding of the visit. */
export const originalFinding = sqliteTable(
  "originalFinding",
  {
    ...versionColumns,
    visitId: text().notNull(),
    criterion: text().notNull(),
    inspectorId: text().notNull(),
    score: integer(),
    rationaleDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("originalFindingOnce").on(t.visitId, t.criterion, t.inspectorId).where(sql`untilSeq is null`),
  ],
);
export const visit = sqliteTable(
  "visit",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    kind: text().$type<VisitKind>().notNull(),
    inspectorId: text(),
    frameworkVersion: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("visitDay").on(t.roundId, t.schoolId, t.happenedOn, t.kind).where(sql`untilSeq is null`),
    index("visitRound").on(t.roundId, t.schoolId, t.happenedOn, t.kind, t.seq, t.untilSeq),
    index("visitSchool").on(t.schoolId),
    index("visitInspector").on(t.inspectorId),
  ],
);

/**
 * What an inspector found about one criterion during a visit; a null `score` means "niet gezien". `criterion` is
 * the id of one in the visit's `frameworkVersion`. It is stored as `aspect`: at first the aspects themselves were scored.
 */
export const finding = sqliteTable(
  "finding",
  {
    ...versionColumns,
    visitId: text().notNull(),
    criterion: text("aspect").notNull(),
    score: integer(),
    rationaleDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("findingAspect").on(t.visitId, t.criterion).where(sql`untilSeq is null`),
  ],
);
/** A location that was seen during a visit. */
export const visitedLocation = sqliteTable(
  "visitedLocation",
  { ...versionColumns, visitId: text().notNull(), locationId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("visitedLocationOnce").on(t.visitId, t.locationId).where(sql`untilSeq is null`),
  ],
);

/**
 * A mistake that an inspector reported in a submitted visit: what it should say, as a correction asks for it, and why. Without
 * an outcome it waits for the coordinator.
 */
export const visitMistake = sqliteTable(
  "visitMistake",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    visitId: text().notNull(),
    reportedBy: text().notNull(),
    proposalDigest: text().notNull(),
    reasonDigest: text().notNull(),
    outcome: text().$type<MistakeOutcome>(),
    decidedOn: text(),
    answerDigest: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("visitMistakeVisit").on(t.visitId)],
);
