import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { factColumns } from "./fact-columns.ts";
/** An address under which a calendar reads an inspector's visits; the token in it is known by its hash alone. */
export const calendarFeed = sqliteTable(
  "calendarFeed",
  {
    ...factColumns,
    accountId: text().notNull(),
    inspectorId: text().notNull(),
    tokenHash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("calendarFeedToken").on(t.tokenHash).where(sql`untilSeq is null`),
    index("calendarFeedAccount").on(t.accountId),
  ],
);
