import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertDatabase, createDatabase, openDatabase } from "#db/open.ts";
import { contentsOf, hostileFiles } from "#lib/testing/hostile-files.ts";
import { expectEveryProgramRefuses, expectRefusal, runInit } from "#lib/testing/run-program.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-hostile-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(hostileFiles)(
  "where there is %s, no database is opened or made: it stays as it is",
  async (what, said, make) => {
    const file = join(folder, "data", "a.db");
    make(file);
    const before = contentsOf(folder);
    await expect(openDatabase(file)).rejects.toThrow(said);
    await expect(assertDatabase(file)).rejects.toThrow(said);
    if (what !== "nothing")
      await expect(createDatabase(file)).rejects.toThrow(/exists already|does:|ENOTDIR|EEXIST/);
    expect(contentsOf(folder)).toEqual(before);
  },
);

test.each([
  ["another application", "of another application", "create table journal (seq)"],
  ["this one", null, null],
])(
  "a log that a crash left beside a database of %s is not ended by looking at it",
  async (_whose, refusal, statement) => {
    const [file, copy] = [join(folder, "a.db"), join(folder, "copy.db")];
    if (statement === null) await (await createDatabase(file)).close();
    const writer = new Sqlite(file);
    writer.pragma("journal_mode = WAL");
    writer.exec(statement ?? "insert into setting values ('a', 'b')");
    for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, copy + suffix);
    writer.close();
    const before = ["", "-wal"].map((suffix) => readFileSync(copy + suffix, "base64"));
    if (refusal === null) await assertDatabase(copy);
    else {
      await expect(assertDatabase(copy)).rejects.toThrow(refusal);
      await expect(openDatabase(copy)).rejects.toThrow(refusal);
    }
    expect(["", "-wal"].map((suffix) => readFileSync(copy + suffix, "base64"))).toEqual(before);
  },
);

// Every program over everything hostile is a part of the attack.
test.each(hostileFiles.filter(([what]) => ["nothing", "one that keeps a log"].includes(what)))(
  "where a database was named and there is %s, every program says so and leaves it",
  (...hostile) => expectEveryProgramRefuses(folder, hostile),
);

test("init makes a database where there is nothing, with an administrator or without, and nothing beside it", async () => {
  const file = join(folder, "new", "a.db");
  expect(await runInit(file)).toMatchObject({ status: 0 });
  expectRefusal(await runInit(file), /exists already.*--admin/);
  const made = await runInit(file, "--admin", "a@test.example");
  expect([made.said, made.status]).toEqual([expect.stringContaining("one-time password"), 0]);
  expectRefusal(await runInit(file, "--admin", "b@test.example"), /has accounts already/);
  expect(readdirSync(join(folder, "new"))).toEqual(["a.db"]);
}, 60_000);
