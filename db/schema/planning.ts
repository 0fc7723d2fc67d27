import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { factColumns } from "./fact-columns.ts";

/** A school's first visit is planned in a quarter; `happenedOn` is the day of that decision. */
export const assignment = sqliteTable(
  "assignment",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    quarter: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("assignmentSchool").on(t.roundId, t.schoolId).where(sql`untilSeq is null`),
    index("assignmentRound").on(t.roundId, t.schoolId),
  ],
);
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
