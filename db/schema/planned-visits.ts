import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { PlannedKind, ReturnCause } from "#lib/visits/rules/planned-visit.ts";
import { factColumns } from "./fact-columns.ts";
/**
 * A visit that is to be held: its day, times and people; `happenedOn` is the day on which that was decided. Its id is
 * the id that the visit gets once it is held. `locations` is canonical JSON: the ids of the locations to be seen.
 */
export const plannedVisit = sqliteTable(
  "plannedVisit",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    kind: text().$type<PlannedKind>().notNull(),
    day: text().notNull(),
    startsAt: text().notNull(),
    endsAt: text().notNull(),
    inspectorId: text().notNull(),
    secondInspectorId: text(),
    locations: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("plannedVisitDay").on(t.roundId, t.schoolId, t.day, t.kind).where(sql`untilSeq is null`),
    index("plannedVisitRound").on(t.roundId, t.schoolId),
    index("plannedVisitInspector").on(t.inspectorId, t.day),
    index("plannedVisitSecondInspector").on(t.secondInspectorId, t.day),
  ],
);

/** The school was told, on `happenedOn`, that it is visited on `day`. */
export const announcement = sqliteTable(
  "announcement",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    visitId: text().notNull(),
    day: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("announcementVisit").on(t.visitId, t.day).where(sql`untilSeq is null`),
    index("announcementRound").on(t.roundId, t.schoolId),
  ],
);

/**
 * A planned visit came back to the planning: an inspector gave it back, or it was not held. `day` is the day that it
 * was planned for.
 */
export const visitReturn = sqliteTable(
  "visitReturn",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    visitId: text().notNull(),
    day: text().notNull(),
    inspectorId: text().notNull(),
    cause: text().$type<ReturnCause>().notNull(),
    textDigest: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("visitReturnRound").on(t.roundId, t.schoolId)],
);

/** An inspector declared to be independent of the school, for one visit. */
export const declaration = sqliteTable(
  "declaration",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    visitId: text().notNull(),
    inspectorId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("declarationVisit").on(t.visitId, t.inspectorId).where(sql`untilSeq is null`),
    index("declarationRound").on(t.roundId, t.schoolId),
  ],
);
