import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { factTables } from "#db/fact-tables.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { verifyJournal } from "./verify.ts";

/** Opens the file as somebody with access to it could, and puts every change back after looking. */
async function eachColumn(
  { database }: SmallWorld,
  tables: readonly string[],
  look: (found: { table: string; column: string; row: Record<string, unknown>; wrong: string }) => void,
): Promise<number> {
  const file = new Sqlite(database.file);
  const triggers = file.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const name of triggers) file.exec(`drop trigger "${name}"`);
  let looked = 0;
  for (const table of tables)
    for (const row of file.prepare(`select rowid as at, * from ${table}`).all() as Record<string, unknown>[])
      for (const [column, value] of Object.entries(row)) {
        if (column === "at") continue;
        const other = typeof value === "number" ? value + 1000 : `${value ?? ""}9`;
        const set = file.prepare(`update ${table} set ${column} = ? where ${rowKey(table)} = ?`);
        const key = (known: unknown) => (column === rowKey(table) ? known : (row[rowKey(table)] ?? row.at));
        expect(set.run(other, key(value)).changes).toBe(1);
        const { wrong } = await verifyJournal(database.read);
        look({ table, column, row, wrong: String(wrong) });
        set.run(value, key(other));
        looked += 1;
      }
  file.close();
  expect((await verifyJournal(database.read)).wrong).toBeNull();
  return looked;
}

const rowKey = (table: string) => (table === "journal" ? "seq" : "rowid");

test("a change in any column of any fact is found, and the fact and the column are named", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    const tables = Object.keys(factTables);
    const seen = new Set<string>();
    await eachColumn(world, tables, ({ table, column, row, wrong }) => {
      seen.add(table);
      const message = {
        id: /is missing|should have been closed/,
        seq: /is missing|should have been closed/,
        untilSeq:
          row.untilSeq === null ? /was closed: no entry closed it/ : /should have been closed by entry/,
      }[column];
      expect(wrong, `${table}.${column}`).toMatch(message ?? new RegExp(` was changed: ${column}$`));
      expect(wrong).toMatch(new RegExp(`^${table} ${row.id} `));
    });
    expect([...seen]).toEqual(tables);
  });
});

test("a change in any column of any entry is found, and the entry is named", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    const looked = await eachColumn(world, ["journal"], ({ column, row, wrong }) => {
      const names = new RegExp(`^entry ${row.seq} (was changed|is missing|does not follow)`);
      expect(wrong, `${column} of ${row.seq}`).toMatch(names);
    });
    expect(looked).toBeGreaterThan(150);
  });
});
