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

/**
 * A visit that is being recorded without having been planned; one that was planned is known by its plan. `id` is the id
 * that the visit gets.
 */
export const visitDraft = sqliteTable("visitDraft", {
  id: text().primaryKey(),
  roundId: text().notNull(),
  schoolId: text().notNull(),
  kind: text().notNull(),
  day: text().notNull(),
  inspectorId: text().notNull(),
});

/**
 * One save of one field of a visit that is being recorded; not a fact. `id` is made by the device, so that a replay is
 * recognised, and `bodyHash` tells a replay from another save under the same id. `bases` is JSON: the ids of the saves
 * that it replaces. `value` is JSON; it is null once the visit was submitted, when its facts have taken its place.
 * `number` is the order in which saves came in; `savedAt` is the device's clock, `storedAt` ours.
 */
export const draftSave = sqliteTable(
  "draftSave",
  {
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    visitId: text().notNull(),
    field: text().notNull(),
    value: text(),
    bases: text().notNull(),
    accountId: text().notNull(),
    device: text().notNull(),
    savedAt: text().notNull(),
    storedAt: text().notNull(),
    bodyHash: text().notNull(),
    /** Came in after the visit was submitted: kept, but no part of what was submitted. */
    isLate: integer().notNull(),
  },
  (t) => [index("draftSaveVisit").on(t.visitId, t.number)],
);
