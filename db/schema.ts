import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * Facts are kept in versions and never changed: `seq` is the journal entry that wrote the version, `untilSeq` the
 * entry that superseded or withdrew it, `firstSeq` the entry of the fact's first version (it breaks ties within a
 * day). Columns are stored, and named in the journal, as they are called in code. A stored name never changes: where code
 * has found a better word, the column says both, as `criterion: text("aspect")`.
 */
export const versionColumns = {
  id: text().notNull(),
  seq: integer().notNull(),
  untilSeq: integer(),
  firstSeq: integer().notNull(),
};

/** A fact that happened on a day, `YYYY-MM-DD`. */
export const factColumns = { ...versionColumns, happenedOn: text().notNull() };

/** Columns named `…Digest` hold the keyed digest of a text in `erasableText`, or null where there is no text. */

export const round = sqliteTable(
  "round",
  { ...factColumns, code: text().notNull(), name: text().notNull(), endsOn: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("roundCode").on(t.code).where(sql`untilSeq is null`),
  ],
);

/** `happenedOn` is the day of adoption; `targets` is canonical JSON, `{"2018-Q1":56}`. */
export const planVersion = sqliteTable(
  "planVersion",
  { ...factColumns, roundId: text().notNull(), targets: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("planVersionDay").on(t.roundId, t.happenedOn).where(sql`untilSeq is null`),
  ],
);

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
    province: text().notNull(),
    legalEntity: text(),
    learners: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    index("schoolProfileSchool").on(t.schoolId, t.happenedOn, t.firstSeq),
  ],
);

/** `happenedOn` is the day of effect; `event` a stage, `suspended` (with `until`, if any) or `suspension-lifted`. */
export const keurmerkEvent = sqliteTable(
  "keurmerkEvent",
  {
    ...factColumns,
    schoolId: text().notNull(),
    event: text().notNull(),
    until: text(),
    groundDigest: text(),
    letterSentOn: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    index("keurmerkEventSchool").on(t.schoolId, t.happenedOn, t.firstSeq),
  ],
);

export const enrolment = sqliteTable(
  "enrolment",
  { ...factColumns, roundId: text().notNull(), schoolId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("enrolmentSchool").on(t.roundId, t.schoolId).where(sql`untilSeq is null`),
    index("enrolmentRound").on(t.roundId, t.schoolId, t.happenedOn, t.seq, t.untilSeq),
  ],
);

export const departure = sqliteTable(
  "departure",
  { ...factColumns, roundId: text().notNull(), schoolId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("departureSchool").on(t.roundId, t.schoolId).where(sql`untilSeq is null`),
    index("departureRound").on(t.roundId, t.schoolId, t.happenedOn, t.seq, t.untilSeq),
  ],
);

export const inspector = sqliteTable("inspector", { ...factColumns, nameDigest: text().notNull() }, (t) => [
  primaryKey({ columns: [t.id, t.seq] }),
]);

export const visit = sqliteTable(
  "visit",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    kind: text().notNull(),
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

/** `happenedOn` is the day the verdict was given. */
export const verdict = sqliteTable(
  "verdict",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    verdict: text().notNull(),
    motivationDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("verdictDay").on(t.roundId, t.schoolId, t.happenedOn).where(sql`untilSeq is null`),
    index("verdictRound").on(t.roundId, t.schoolId, t.happenedOn, t.firstSeq, t.verdict, t.seq, t.untilSeq),
    index("verdictSchool").on(t.schoolId),
  ],
);

export const account = sqliteTable(
  "account",
  {
    ...factColumns,
    role: text().notNull(),
    inspectorId: text(),
    nameDigest: text().notNull(),
    emailDigest: text().notNull(),
    disabled: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] })],
);
