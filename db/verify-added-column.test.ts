import Sqlite from "better-sqlite3";
import canonicalize from "canonicalize";
import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashOf } from "#db/journal/digest.ts";
import type { EntryFacts } from "#db/journal/entry.ts";
import type { journal } from "#db/journal/schema.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { factTables } from "./fact-tables.ts";

type Row = Record<string, unknown>;

/** The file as somebody with access to it opens it: without triggers in the way. */
async function inFile<T>({ database }: SmallWorld, work: (file: Sqlite.Database) => Promise<T> | T) {
  const file = new Sqlite(database.file);
  for (const name of file.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
    file.exec(`drop trigger "${name}"`);
  await work(file);
  file.close();
}

/** Writes the journal as it would be had every column that may be empty been added after all of its entries. */
function forgetEmptyColumns(file: Sqlite.Database): void {
  let prevHash = "0".repeat(64);
  for (const entry of file
    .prepare("select * from journal order by seq")
    .all() as (typeof journal.$inferSelect)[]) {
    const { written, closed } = JSON.parse(entry.facts) as EntryFacts;
    const older = written.map(({ table, row }) => {
      const named = Object.entries(row).filter(([column, value]) => value !== null || column === "untilSeq");
      return { table, row: Object.fromEntries(named) };
    });
    const { hash: _, ...columns } = { ...entry, facts: canonicalize({ written: older, closed }), prevHash };
    prevHash = hashOf(columns);
    file
      .prepare("update journal set facts = ?, prevHash = ?, hash = ? where seq = ?")
      .run(columns.facts, columns.prevHash, prevHash, entry.seq);
  }
  file.prepare("update journalHead set hash = ?").run(prevHash);
  file
    .prepare(
      "update receipt set result = json_set(result, '$.hash', hash) from journal where idempotencyKey = key",
    )
    .run();
}

test("entries that were written before columns were added hold, and what is put into such a column is found", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    await inFile(world, async (file) => {
      forgetEmptyColumns(file);
      const { hash, wrong } = await verifyJournal(world.database.read);
      expect(wrong).toBeNull();
      expect((await verifyJournal(world.database.read, hash)).wrong).toBeNull();
      let tried = 0;
      for (const [table, columns] of Object.entries(factTables))
        for (const { name, notNull } of Object.values(getTableColumns(columns))) {
          if (notNull || name === "untilSeq") continue;
          const row = file.prepare(`select rowid as at, id from ${table} where ${name} is null`).get() as Row;
          if (!row) continue;
          const put = file.prepare(`update ${table} set ${name} = ? where rowid = ?`);
          put.run("1", row.at);
          const found = (await verifyJournal(world.database.read)).wrong;
          expect(found).toMatch(new RegExp(`^${table} ${row.id} of entry \\d+ was changed: ${name}$`));
          put.run(null, row.at);
          tried += 1;
        }
      expect(tried).toBeGreaterThan(10);
    });
  });
});

test("a column that a migration adds is empty in the facts that were there, and anything else is found", async () => {
  await inSmallWorld(async (world) => {
    await inFile(world, async (file) => {
      for (const table of Object.keys(factTables)) file.exec(`alter table ${table} add column later text`);
      expect((await verifyJournal(world.database.read)).wrong).toBeNull();
      file.exec("update finding set later = 'x'");
      expect((await verifyJournal(world.database.read)).wrong).toMatch(/^finding .* was changed: later$/);
      file.exec("update finding set later = null");
      expect((await verifyJournal(world.database.read)).wrong).toBeNull();
    });
  });
});
