import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { factColumns, versionColumns } from "./schema.ts";

/**
 * A view of a list that a person keeps under a name; `params` is canonical JSON of the address. What is searched for
 * is free text and stands with the name in the text behind `nameDigest`.
 */
export const savedView = sqliteTable(
  "savedView",
  {
    ...versionColumns,
    accountId: text().notNull(),
    screen: text().notNull(),
    nameDigest: text().notNull(),
    params: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("savedViewAccount").on(t.accountId, t.screen)],
);

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
