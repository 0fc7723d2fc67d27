import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate as runMigrations } from "drizzle-orm/better-sqlite3/migrator";

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
