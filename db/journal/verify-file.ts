import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { migrate } from "#db/migrate.ts";
import { openReadOnly, type Read } from "#db/open.ts";
import { Problem } from "#lib/access/problem.ts";
import { type Pause, type Verification, verifyJournal } from "./verify.ts";

type Options = { head?: string; pause?: Pause };

/** Verifies a database file as it is at one moment, also while it is written on. */
export async function verifyFile(file: string, options: Options = {}): Promise<Verification> {
  return await orDamage(async () => {
    const { read, close } = openReadOnly(file);
    try {
      return await verifySnapshot(read, options);
    } finally {
      close();
    }
  });
}

/**
 * SQLite's own check, then whether tables and guards are those of this version, then the journal. All in one read
 * transaction, so the connection must be nobody else's, and be closed afterwards: until then the log cannot be copied back
 * beyond that moment.
 */
export async function verifySnapshot(read: Read, { head, pause }: Options = {}): Promise<Verification> {
  return await orDamage(async () => {
    read.run(sql`begin`);
    const wrong = describeDamage(read) ?? describeOtherSchema(read);
    return wrong === null ? await verifyJournal(read, head, pause) : unread(wrong);
  });
}

function unread(wrong: string): Verification {
  return { last: 0, hash: "", entries: 0, facts: 0, unsealed: 0, wrong };
}

/** A file in which SQLite cannot find its way does not hold either: a sentence, not a stack. */
async function orDamage(verify: () => Promise<Verification>): Promise<Verification> {
  try {
    return await verify();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (!(cause instanceof Sqlite.SqliteError)) throw error;
    if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(cause.code)) throw error;
    return unread(`the file is damaged: ${cause.message}`);
  }
}

function describeDamage(read: Read): string | null {
  const [first] = read.all<{ integrity_check: string }>(sql`pragma integrity_check(1)`);
  if (first?.integrity_check !== "ok")
    return `the file is damaged: ${first?.integrity_check ?? "unreadable"}`;
  const [broken] = read.all<{ table: string }>(sql`pragma foreign_key_check`);
  return broken ? `the file is damaged: ${broken.table} refers to a row that is not there` : null;
}

/** Each table, index and trigger with its statement, and each migration with its hash. */
const parts = `select type || ' ' || name as name, sql as body from sqlite_schema where sql is not null
  union all select 'migration ' || created_at || coalesce(id, ''), hash from __drizzle_migrations`;
type Part = { name: string; body: string };

let expectedParts: ReadonlyMap<string, string> | undefined;

/** Who took a guard away, or put something beside it, may have changed more than can be seen. */
function describeOtherSchema(read: Read): string | null {
  expectedParts ??= partsOfThisVersion();
  const found = new Map(read.all<Part>(sql.raw(parts)).map(({ name, body }) => [name, body]));
  const missing = [...expectedParts.keys()].filter((name) => !found.has(name));
  if (missing.some((name) => name.startsWith("migration")))
    throw new Problem(
      "unavailable",
      "Deze database is van een eerdere versie van Toezicht in de klas. Start de toepassing er eerst mee.",
    );
  if (missing[0] !== undefined) return `the ${missing[0]} is missing`;
  const other = [...found].find(([name, body]) => expectedParts?.get(name) !== body)?.[0];
  return other ? `the ${other} was ${expectedParts.has(other) ? "changed" : "added"}` : null;
}

function partsOfThisVersion(): ReadonlyMap<string, string> {
  const fresh = new Sqlite(":memory:");
  migrate(fresh);
  const rows = fresh.prepare<[], Part>(parts).all();
  fresh.close();
  return new Map(rows.map(({ name, body }) => [name, body]));
}
