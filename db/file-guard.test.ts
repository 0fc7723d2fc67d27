import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import type { Database } from "#db/open.ts";
import { setting } from "#db/schema/operation.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const lost = expect.objectContaining({ code: "SQLITE_READONLY_DBMOVED" });
const noise = () => vi.spyOn(console, "error").mockImplementation(() => {});

async function write({ withTx }: Database, name: string): Promise<string> {
  await withTx(async (tx) => tx.insert(setting).values({ name, value: "x".repeat(10_000) }));
  return name;
}

/** A copy of a database as it is, such as an operator makes before something and puts back after it. */
async function copyOf(file: string): Promise<string> {
  const source = new Sqlite(file, { readonly: true });
  await source.backup(`${file}.copy`);
  source.close();
  return `${file}.copy`;
}

/** As `cp copy database` does: the same file with other contents. */
async function overwriteWithEarlier(file: string, database: Database): Promise<void> {
  const copy = await copyOf(file);
  for (const n of [1, 2, 3]) await write(database, `later ${n}`);
  checkpoint(file);
  await write(database, "seen by the guard");
  copyFileSync(copy, file);
}

function checkpoint(file: string): void {
  const other = new Sqlite(file);
  other.pragma("wal_checkpoint(TRUNCATE)");
  other.close();
}

const accidents: [string, (file: string, database: Database) => unknown, RegExp][] = [
  ["removed", (file) => rmSync(file), /the file is gone/],
  ["renamed", (file) => renameSync(file, `${file}.old`), /the file is gone/],
  [
    "replaced by a copy",
    async (file) => renameSync(await copyOf(file), file),
    /another file is where the file was/,
  ],
  ["overwritten by an earlier copy", overwriteWithEarlier, /the file (was|is)/],
  ["emptied", (file) => truncateSync(file), /is no database any more/],
  ["cut short", (file) => truncateSync(file, Math.floor(statSync(file).size / 2)), /was cut short/],
  ["overwritten at its begin", (file) => writeFileSync(file, "x".repeat(50)), /is no database any more/],
  ["bereft of its log", (file) => rmSync(`${file}-wal`), /its -wal is gone/],
  [
    "given another log",
    (file) => {
      copyFileSync(`${file}-wal`, `${file}-other`);
      renameSync(`${file}-other`, `${file}-wal`);
    },
    /another file is where its -wal was/,
  ],
  ["bereft of what its log holds", (file) => truncateSync(`${file}-wal`), /its -wal was overwritten/],
  ["bereft of the index of its log", (file) => rmSync(`${file}-shm`), /its -shm is gone/],
  [
    "moved with its folder",
    (file) => {
      renameSync(dirname(file), `${dirname(file)}-moved`);
      mkdirSync(dirname(file));
    },
    /the file is gone/,
  ],
];

test.each(accidents)("into a file that was %s nothing is acknowledged", async (_what, accident, reason) => {
  const error = noise();
  await withDatabase(async (database) => {
    const { file } = database;
    await write(database, "before");
    expect(database.trouble().file).toBeNull();
    await accident(file, database);
    const writes = await Promise.allSettled(["a", "b"].map((name) => write(database, name)));
    expect(writes).toEqual([1, 2].map(() => ({ status: "rejected", reason: lost })));
    expect(database.trouble().file).toMatch(reason);
    await expect(write(database, "later")).rejects.toEqual(lost);
    expect(error.mock.calls.filter(([text]) => /NOTHING IS RECORDED/.test(text))).toHaveLength(1);
    rmSync(`${dirname(file)}-moved`, { recursive: true, force: true });
  });
});

test("the same file put back is not trusted by the process that lost it, and read on", async () => {
  noise();
  await withDatabase(async (database) => {
    const { file, read } = database;
    await write(database, "before");
    renameSync(file, `${file}.old`);
    expect(database.trouble().file).toMatch(/gone/); // asked about, not written
    renameSync(`${file}.old`, file);
    await expect(write(database, "after")).rejects.toEqual(lost);
    expect((await read.select().from(setting)).map(({ name }) => name)).toEqual(["before"]);
  });
});

test("what others may do to an open file is no loss", async () => {
  await withDatabase(async (database) => {
    const { file, read } = database;
    for (const n of [1, 2, 3, 4]) await write(database, `n${n}`);
    await copyOf(file);
    const other = new Sqlite(file);
    other.exec("insert into setting values ('other', 'x')");
    other.exec("delete from setting where name < 'n3'");
    other.exec("vacuum");
    other.pragma("wal_checkpoint(TRUNCATE)");
    other.close();
    for (const n of [5, 6, 7]) await write(database, `n${n}`);
    checkpoint(file);
    await write(database, "last");
    expect(database.trouble().file).toBeNull();
    expect(await read.select().from(setting)).toHaveLength(7);
  });
});
