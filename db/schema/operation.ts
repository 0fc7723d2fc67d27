import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
/** The answer to a write under an idempotency key, so that a replay gets the same. */
export const receipt = sqliteTable(
  "receipt",
  {
    actor: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    subject: text(),
    result: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] }), index("receiptSubject").on(t.subject)],
);

/** Settings of this database, such as the demo's clock. */
export const setting = sqliteTable("setting", { name: text().primaryKey(), value: text().notNull() });
