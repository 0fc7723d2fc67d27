import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** One row per write, chained by hash. Columns in the order of the entry; `facts` and the chain are JSON and hex. */
export const journal = sqliteTable(
  "journal",
  {
    seq: integer().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    reasonDigest: text(),
    idempotencyKey: text(),
    importedAt: text(),
    facts: text().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("journalAt").on(t.at),
    index("journalAction").on(t.action, t.seq),
    uniqueIndex("journalIdempotencyKey").on(t.actor, t.idempotencyKey),
  ],
);

/** The last entry, in one row: a cut tail shows. */
export const journalHead = sqliteTable("journalHead", {
  one: integer().primaryKey(),
  last: integer().notNull(),
  hash: text().notNull(),
});

/** The key of the digests of one subject ("account:…", "visit:…"). Erasing removes it together with the texts. */
export const erasableKey = sqliteTable("erasableKey", {
  subject: text().primaryKey(),
  key: text().notNull(),
});

/** Names, addresses and free text, apart from the journal, under the digest that facts and entries carry. */
export const erasableText = sqliteTable(
  "erasableText",
  { subject: text().notNull(), digest: text().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.digest] }), index("erasableTextSubject").on(t.subject)],
);
