import { sql } from "drizzle-orm";
import { primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { factColumns } from "./fact-columns.ts";
/** A version of the framework that was imported; `happenedOn` is the first day whose visits it is for, `body` its canonical JSON. */
export const frameworkVersion = sqliteTable(
  "frameworkVersion",
  { ...factColumns, version: text().notNull(), body: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("frameworkVersionOnce").on(t.version).where(sql`untilSeq is null`),
    uniqueIndex("frameworkVersionDay").on(t.happenedOn).where(sql`untilSeq is null`),
  ],
);
