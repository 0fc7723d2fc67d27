import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

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

/**
 * Mail to be sent: one digest an account a day. The address is looked up when it is sent, so that an account that was
 * erased or disabled since gets nothing. `sentAt` and `nextAt` are UTC instants.
 */
export const outgoingMail = sqliteTable(
  "outgoingMail",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    day: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    attempts: integer().notNull(),
    nextAt: text().notNull(),
    sentAt: text(),
  },
  (t) => [
    uniqueIndex("outgoingMailDay").on(t.accountId, t.day),
    index("outgoingMailDue").on(t.sentAt, t.nextAt),
  ],
);
