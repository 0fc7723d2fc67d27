import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Region } from "#lib/calendar/holiday-region.ts";
import type { Province } from "#lib/register/rules/school.ts";
import type { RelationKind } from "#lib/register/rules/school-relation.ts";
import type { KeurmerkEventKind } from "#lib/status/rules/fact-words.ts";
import { factColumns } from "./fact-columns.ts";
export const school = sqliteTable("school", { ...factColumns, number: text().notNull() }, (t) => [
  primaryKey({ columns: [t.id, t.seq] }),
  uniqueIndex("schoolNumber").on(t.number).where(sql`untilSeq is null`),
]);

/** What a school is called and where it is, from a day on. `sortKey` and `searchKey` are plain lower case. */
export const schoolProfile = sqliteTable(
  "schoolProfile",
  {
    ...factColumns,
    schoolId: text().notNull(),
    name: text().notNull(),
    sortKey: text().notNull(),
    searchKey: text().notNull(),
    place: text().notNull(),
    province: text().$type<Province>().notNull(),
    legalEntity: text(),
    learners: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    index("schoolProfileSchool").on(t.schoolId, t.happenedOn, t.firstSeq),
  ],
);

/**
 * `happenedOn` is the day of effect, which may lie ahead; `event` a stage, `kept`, `suspended` (with `until`, if any) or
 * `suspension-lifted`. `settles` is the verdict that Blik op Werk answers with it, or `none`; null where it does not say.
 */
export const keurmerkEvent = sqliteTable(
  "keurmerkEvent",
  {
    ...factColumns,
    schoolId: text().notNull(),
    event: text().$type<KeurmerkEventKind>().notNull(),
    until: text(),
    groundDigest: text(),
    letterSentOn: text(),
    decidedOn: text(),
    settles: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    index("keurmerkEventSchool").on(t.schoolId, t.happenedOn, t.firstSeq),
  ],
);

/** A school enters a round; it can leave and enter again, and the latest of both decides. */
export const enrolment = sqliteTable(
  "enrolment",
  { ...factColumns, roundId: text().notNull(), schoolId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("enrolmentSchool").on(t.roundId, t.schoolId, t.happenedOn).where(sql`untilSeq is null`),
    index("enrolmentRound").on(t.roundId, t.schoolId, t.happenedOn, t.seq, t.untilSeq),
  ],
);

export const departure = sqliteTable(
  "departure",
  { ...factColumns, roundId: text().notNull(), schoolId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("departureSchool").on(t.roundId, t.schoolId, t.happenedOn).where(sql`untilSeq is null`),
    index("departureRound").on(t.roundId, t.schoolId, t.happenedOn, t.seq, t.untilSeq),
  ],
);
/** `predecessorId` went on as `schoolId`: a `restart` (doorstart) or a `merger` (fusie), on a day. */
export const schoolRelation = sqliteTable(
  "schoolRelation",
  {
    ...factColumns,
    schoolId: text().notNull(),
    predecessorId: text().notNull(),
    kind: text().$type<RelationKind>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("schoolRelationOnce").on(t.schoolId, t.predecessorId).where(sql`untilSeq is null`),
  ],
);

/** Blik op Werk looked at two schools that seem to be one, and found two: by their number, or by name and place. */
export const schoolDistinction = sqliteTable(
  "schoolDistinction",
  { ...factColumns, schoolId: text().notNull(), otherId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("schoolDistinctionOnce").on(t.schoolId, t.otherId).where(sql`untilSeq is null`),
  ],
);

/** A place where a school teaches, from `happenedOn` on; `closedOn` is the first day that it does no longer. */
export const location = sqliteTable(
  "location",
  {
    ...factColumns,
    schoolId: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    place: text().notNull(),
    province: text().$type<Province>().notNull(),
    contactDigest: text(),
    closedOn: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("locationSchool").on(t.schoolId)],
);

/**
 * When lessons are given at a location, from `happenedOn` on. `lessons` is canonical JSON
 * `[{"weekday":1,"startsAt":"09:00","endsAt":"12:00","level":"Alfa"}]`, `closures` `[{"from":…,"through":…}]`.
 */
export const timetable = sqliteTable(
  "timetable",
  {
    ...factColumns,
    schoolId: text().notNull(),
    locationId: text().notNull(),
    lessons: text().notNull(),
    closures: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("timetableDay").on(t.locationId, t.happenedOn).where(sql`untilSeq is null`),
    index("timetableSchool").on(t.schoolId),
  ],
);

/** Up to how many learners a school gets a draw of one, two and three locations; above that four. */
export const drawRule = sqliteTable(
  "drawRule",
  {
    ...factColumns,
    oneUpTo: integer().notNull(),
    twoUpTo: integer().notNull(),
    threeUpTo: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("drawRuleDay").on(t.happenedOn).where(sql`untilSeq is null`),
  ],
);

/** Which locations are visited: `size` of the `candidates` (canonical JSON of ids), drawn with `seed`. */
export const locationDraw = sqliteTable(
  "locationDraw",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    seed: text().notNull(),
    learners: integer(),
    size: integer().notNull(),
    candidates: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("locationDrawSchool").on(t.roundId, t.schoolId).where(sql`untilSeq is null`),
  ],
);

/** Another location takes the place of a drawn one, with a reason. */
export const drawReplacement = sqliteTable(
  "drawReplacement",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    drawId: text().notNull(),
    locationId: text().notNull(),
    replacementId: text().notNull(),
    reasonDigest: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("drawReplacementDraw").on(t.drawId)],
);

/** A school holiday of a region: from `happenedOn` through `until`. */
export const schoolHoliday = sqliteTable(
  "schoolHoliday",
  {
    ...factColumns,
    until: text().notNull(),
    region: text().$type<Region>().notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("schoolHolidayFirstDay").on(t.region, t.happenedOn).where(sql`untilSeq is null`),
  ],
);
