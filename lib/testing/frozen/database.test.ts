import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Read } from "#db/open.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { expectFrozen } from "./expect-frozen.ts";

const migrations = join(process.cwd(), "db", "migrations");
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };

function columnsIn(read: Read): string[] {
  const tables = read.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' order by name`,
  );
  return tables.flatMap(({ name: table }) =>
    read
      .all<Column>(sql`select * from pragma_table_info(${table})`)
      .map(({ name, type, notnull, dflt_value, pk }) => {
        const rest = [
          type,
          notnull && "not null",
          dflt_value !== null && `default ${dflt_value}`,
          pk && `key ${pk}`,
        ];
        return [`column ${table}.${name}`, ...rest.filter(Boolean)].join(" ");
      }),
  );
}

function objectsIn(read: Read): string[] {
  return read
    .all<{ type: string; name: string; tbl_name: string; sql: string }>(
      sql`select type, name, tbl_name, sql from sqlite_schema where sql is not null order by type, tbl_name, name`,
    )
    .map(({ type, name, tbl_name, sql: text }) => `${type} ${name} on ${tbl_name} ${sha256(text)}`);
}

function migrationsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.sql$|_snapshot\.json$/.test(file),
  );
  const { version, dialect, entries } = JSON.parse(
    readFileSync(join(folder, "meta", "_journal.json"), "utf8"),
  );
  expect([version, dialect]).toEqual(["7", "sqlite"]);
  return [
    ...files.sort().map((file) => `migration ${file} ${sha256(readFileSync(join(folder, file)))}`),
    ...entries.map((entry: object) => `order ${JSON.stringify(entry)}`),
  ];
}

test("a database has the tables, columns, indexes and triggers that it had, by migrations that stay byte for byte", async () => {
  await withDatabase(async ({ read }) => {
    expectFrozen("database", [...columnsIn(read), ...objectsIn(read), ...migrationsIn(migrations)]);
  });
});
