import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as runMigrations } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { Problem } from "#lib/access/problem.ts";
import { NoDatabase } from "./database-file.ts";

/** The migrations travel with the sources; every command runs from the project's folder. */
const migrationsFolder = join(process.cwd(), "db", "migrations");

/**
 * Brings a database to the current schema. A migration that rebuilds a table must not lose rows on the way
 * (a rebuild with foreign keys on can empty child tables silently), so rows are counted before and after.
 */
export function migrate(connection: Sqlite.Database): void {
  connection.pragma("foreign_keys = OFF");
  const before = countRows(connection);
  runMigrations(drizzle(connection), { migrationsFolder });
  const after = countRows(connection);
  for (const [table, rows] of before)
    if ((after.get(table) ?? 0) < rows)
      throw new Error(`Migration lost rows of ${table}: ${rows} before, ${after.get(table) ?? 0} after.`);
}

/** Every database of this application has these, whatever its version. */
const tablesOfAll = ["__drizzle_migrations", "journal", "journalHead", "setting"];

/** Refuses a database of nobody, of another application or of a later version of this one, before anything in it changes. */
export function assertOurs(connection: Sqlite.Database, path: string): void {
  const tables = tablesOf(connection, path);
  if (tables.length === 0) throw new NoDatabase(path, "is an empty database: there are no tables in it");
  if (!tablesOfAll.every((table) => tables.includes(table)))
    throw new NoDatabase(path, "is a database of another application");
  assertKnownVersion(connection);
}

function tablesOf(connection: Sqlite.Database, path: string): string[] {
  try {
    return connection.prepare("select name from sqlite_schema").pluck().all() as string[];
  } catch (error) {
    if ((error as { code?: unknown }).code !== "SQLITE_NOTADB") throw error;
    throw new NoDatabase(path, "is no SQLite database");
  }
}

/** A later version knows tables and rules that this one would write past: its databases are left as they are. */
function assertKnownVersion(connection: Sqlite.Database): void {
  const last = connection.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  if (Number(last) > Math.max(...known))
    throw new Problem(
      "unavailable",
      "Deze database is van een latere versie van Toezicht in de klas. Gebruik die versie, of zet een kopie terug die voor die versie is gemaakt.",
    );
}

/** Whether a database has every migration of this version, and none of a later one. */
export function isOfThisVersion(read: { prepare(text: string): { get(): unknown } }): boolean {
  ourLast ??= Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  const { last } = read.prepare("select max(created_at) as last from __drizzle_migrations").get() as {
    last: unknown;
  };
  return Number(last) === ourLast;
}

let ourLast: number | undefined;

function countRows(connection: Sqlite.Database): Map<string, number> {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [
      table,
      connection.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    ]),
  );
}
