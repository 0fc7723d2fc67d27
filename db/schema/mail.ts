import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
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
