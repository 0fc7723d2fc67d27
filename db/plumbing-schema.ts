import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How an account signs in. Not a fact: of a password the journal says only that it changed. */
export const credential = sqliteTable("credential", {
  accountId: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  mustChange: integer().notNull(),
  sessionVersion: integer().notNull(),
});

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

/** Failed sign-ins per account and address, as keyed digests; times are true UTC instants. */
export const signInFailure = sqliteTable("signInFailure", {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: text().notNull(),
});

/** Settings of this database, such as the demo's clock. */
export const setting = sqliteTable("setting", { name: text().primaryKey(), value: text().notNull() });
