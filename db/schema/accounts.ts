import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "#lib/access/actor.ts";
import { factColumns } from "./fact-columns.ts";
export const account = sqliteTable(
  "account",
  {
    ...factColumns,
    role: text().$type<Role>().notNull(),
    inspectorId: text(),
    nameDigest: text().notNull(),
    emailDigest: text().notNull(),
    disabled: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] })],
);
/** How an account signs in. Not a fact: of a password the journal says only that it changed. */
export const credential = sqliteTable("credential", {
  accountId: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  mustChange: integer().notNull(),
  sessionVersion: integer().notNull(),
});

/** Failed sign-ins per account and address, as keyed digests; times are true UTC instants. */
export const signInFailure = sqliteTable("signInFailure", {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: text().notNull(),
});
