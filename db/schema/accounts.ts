import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
    /** Of its credential, made with the account's key: whether that was changed behind the journal. Null before seals. */
    seal: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] })],
);
/** How an account signs in. Not a fact: of a password the journal says only that it changed. */
export const credential = sqliteTable("credential", {
  accountId: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  mustChange: integer().notNull(),
  /** Of versions in which a session had no row of its own. */
  sessionVersion: integer().notNull(),
});

/**
 * The sessions that go on, and no others: one that ended has no row. The token of a session holds its id, which is nowhere else;
 * here is the SHA-256 of it. Not a fact; times are true UTC instants.
 */
export const session = sqliteTable(
  "session",
  {
    digest: text().primaryKey(),
    accountId: text().notNull(),
    startedAt: text().notNull(),
    endsAt: text().notNull(),
  },
  (t) => [index("sessionAccount").on(t.accountId)],
);

/** Of versions that stored failed sign-ins: they are counted in memory now. */
export const signInFailure = sqliteTable("signInFailure", {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: text().notNull(),
});
