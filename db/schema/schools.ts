import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { versionColumns } from "./fact-columns.ts";
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
