import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertDatabase, createDatabase, openDatabase } from "#db/open.ts";
import { contentsOf, hostileFiles } from "#lib/testing/hostile-files.ts";
import { expectRefusal, programsOver, runInit } from "#lib/testing/run-program.ts";

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
    expect(() => assertDatabase(file)).toThrow(said);
    if (what !== "nothing")
      await expect(createDatabase(file)).rejects.toThrow(/exists already|does:|ENOTDIR|EEXIST/);
    expect(contentsOf(folder)).toEqual(before);
  },
);

// Every program over everything hostile is a part of the attack.
test.each(hostileFiles.filter(([what]) => ["nothing", "one that keeps a log"].includes(what)))(
  "where a database was named and there is %s, every program says so and leaves it",
  async (what, said, make) => {
    const file = join(folder, "data", "a.db");
    make(file);
    const before = contentsOf(folder);
    for (const program of programsOver(file)) expectRefusal(await program(), said);
    if (what !== "nothing") expectRefusal(await runInit(file, "--admin", "a@test.example"), said);
    expect(contentsOf(folder)).toEqual(before);
  },
  120_000,
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
