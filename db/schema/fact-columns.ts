import { integer, text } from "drizzle-orm/sqlite-core";
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
