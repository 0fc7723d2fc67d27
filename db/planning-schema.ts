import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { factColumns } from "./schema.ts";

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
