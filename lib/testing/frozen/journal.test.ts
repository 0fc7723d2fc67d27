import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factTables } from "#db/fact-tables.ts";
import { digestOf, hashOf, subjectOf } from "#db/journal/digest.ts";
import type { EntryFacts } from "#db/journal/entry.ts";
import { openReadOnly, type Read } from "#db/open.ts";
import { policy } from "#lib/access/policy.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { rankBy } from "#lib/register/reads/draw-rank.ts";
import { journalBook } from "#lib/server/journal-book.ts";
import { operations } from "#lib/server/operations.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { tokenHashOf } from "#lib/worklist/reads/calendar-feed.ts";
import { expectFrozen, frozenLines } from "./expect-frozen.ts";

const folder = mkdtempSync(join(tmpdir(), "toezicht-frozen-"));
let demo: { read: Read; close(): void };

beforeAll(async () => {
  const file = join(folder, "demo.db");
  await makeDemo(file);
  demo = openReadOnly(file);
}, 180_000);

afterAll(() => {
  demo.close();
  rmSync(folder, { recursive: true });
});

const entriesIn = (read: Read) => read.all<Record<string, unknown>>(sql`select * from journal order by seq`);

test("an entry has the columns, and names of each fact the table and the columns, that its hash was made of", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    const lines = new Set<string>();
    const written = new Set<string>();
    for (const { facts, ...entry } of entriesIn(world.database.read)) {
      for (const column of ["facts", ...Object.keys(entry)]) lines.add(`entry ${column}`);
      const all = JSON.parse(String(facts)) as EntryFacts;
      for (const part of Object.keys(all)) lines.add(`facts ${part}`);
      for (const { table, row } of all.written)
        for (const column of Object.keys(row)) written.add(`${table}.${column}`);
      for (const part of all.written.flatMap(Object.keys)) lines.add(`facts written ${part}`);
      for (const part of all.closed.flatMap(Object.keys)) lines.add(`facts closed ${part}`);
    }
    expectFrozen("entries", lines);
    expect([...written].toSorted()).toEqual(columnsOfFacts().toSorted());
  });
});

/** An entry names the columns of facts by the names that stand on the list of the database. */
function columnsOfFacts(): string[] {
  return frozenLines("database")
    .map((line) => /^column ((\w+)\.\w+)/.exec(line) ?? [])
    .flatMap(([, column = "", table = ""]) => (table in factTables ? [column] : []));
}

/** Actions of the policy that no operation of the API carries: the names of the others stand on the list of the API. */
const rightsAlone = Object.keys(policy).filter(
  (action) => !operations.some((operation) => operation.action === action),
);

test("the actions of the policy and of the journal have their names, and the areas that decide who reads of them", () => {
  expectFrozen("actions", [
    ...rightsAlone.map((action) => `policy ${action}`),
    ...[...journalBook].map(([action, { area }]) => `journal ${action} ${area}`),
  ]);
});

test("entries are about subjects of the kinds that the keys of erasable texts are filed under", () => {
  const lines = new Set<string>();
  for (const { action, subject } of entriesIn(demo.read))
    lines.add(`entry ${action} ${kindOf(String(subject))}`);
  for (const [table, columns] of Object.entries(factTables))
    for (const column of Object.keys(getTableColumns(columns)).filter((name) => name.endsWith("Digest")))
      for (const { digest } of demo.read.all<{ digest: string }>(
        sql`select ${sql.raw(column)} as digest from ${sql.raw(table)} where ${sql.raw(column)} is not null`,
      ))
        lines.add(`text ${table}.${column} ${kindOf(subjectOf(digest))}`);
  for (const kind of kindsInCode()) lines.add(`code ${kind}`);
  expectFrozen("subjects", lines);
});

/** The kinds that the code puts before an id: a demonstration does not erase, and draws no replacement. */
function kindsInCode(): string[] {
  const files = ["db", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  return files
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^lib\/testing\//.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/`([a-zA-Z-]+):\$\{/g)])
    .map(([, kind = ""]) => kind);
}

function kindOf(subject: string): string {
  const [, kind = `no kind: ${subject}`] = /^([A-Za-z-]+):[^:#]+$/.exec(subject) ?? [];
  return kind;
}

test("hashes and digests are made as they were", () => {
  expect(hashOf({ b: 1, a: "é", c: null })).toBe(
    "0ee26f8a200d7d2d7e8a98380fbc9ec0efcd36ad82cf1226bd6790ac3dabc1b5",
  );
  expect(digestOf("visit:v1", "00ff".repeat(16), "een tekst")).toBe(
    "visit:v1#68def39bdb565edf15afd48c6254d2e2d5f8f9797a03188ba7fe204362566a8a",
  );
  expect(rankBy("zaad")("locatie")).toBe("4dc0902f95268f1adce4151018238e6de81ff484944d929621b9b90dc916437f");
  expect(tokenHashOf("token")).toBe("3d872b2ab22a2475ca9ba197dc3cc954d8c991e44284994557fbcaf873cdb73f");
  const [first] = entriesIn(demo.read);
  const { hash, ...entry } = first ?? {};
  expect(entry.prevHash).toBe("0".repeat(64));
  expect(hashOf(entry)).toBe(hash);
});
