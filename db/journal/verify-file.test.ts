import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { resetPassword } from "#lib/accounts/commands/accounts.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { registerSchool } from "#lib/register/commands/register.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { damage, readAll } from "#lib/testing/tampering/damage.ts";
import { withFullFile } from "#lib/testing/tampering/full-file.ts";
import { isNamedAsNotCovered, tamper, tamperingsOf } from "#lib/testing/tampering/tampering.ts";
import { temporaryFile } from "#lib/testing/temporary-database.ts";
import { verifyFile } from "./verify-file.ts";

test("beside ten writers each of five verifications says that a sound database holds", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database, visitId } = world;
    let isOver = false;
    const writers = Array.from({ length: 10 }, async (_, writer) => {
      for (let turn = 0; !isOver; turn += 1) {
        const name = `${writer} ${turn}`;
        const school = {
          number: name,
          name,
          place: "Ede",
          province: "Gelderland",
          registeredOn: "2017-01-02",
        };
        const visit = { id: visitId, heldOn: `2017-10-0${3 + (turn % 2)}`, reason: name };
        if (writer === 0) await resetPassword.run(by(people.admin), { id: people.ministry.accountId });
        else if (writer === 1) await correctVisit.run(by(people.coordinator), visit);
        else await registerSchool.run(by(people.reviewer), school, name);
      }
    });
    const found = [];
    for (let run = 0; run < 5; run += 1) found.push(await verifyFile(database.file));
    isOver = true;
    await Promise.all(writers);
    expect(found.map(({ wrong }) => wrong)).toEqual(Array(5).fill(null));
    expect(found[4]?.last).toBeGreaterThan(found[0]?.last ?? 0);
  });
}, 120_000);

test("what is changed in any table is found, or the table is one that verification names as not covered", async () => {
  await withFullFile(async (file) => {
    expect((await verifyFile(file)).wrong).toBeNull();
    const copy = `${file}.copy`;
    const database = new Sqlite(file);
    const all = tamperingsOf(database);
    database.close();
    const tables = [...Map.groupBy(all, ({ table }) => table).values()];
    const oneOfEach = tables.flatMap((ofTable, turn) => ofTable[(turn * 7) % ofTable.length] ?? []);
    for (const { what, changes, ...place } of oneOfEach) {
      copyFileSync(file, copy);
      tamper(copy, changes);
      const wrong = await verifyFile(copy).then(
        (verification) => verification.wrong,
        (refusal) => refusal.message,
      );
      expect.soft(wrong !== null || isNamedAsNotCovered(place), what).toBe(true);
    }
  });
}, 120_000);

test("a damaged file is found in a sentence, or nothing that can be read is another", async () => {
  await withFullFile(async (file) => {
    const before = readAll(file);
    const copy = `${file}.copy`;
    let found = 0;
    for (let seed = 0; seed < 50; seed += 1) {
      copyFileSync(file, copy);
      damage(copy, seed);
      const { wrong } = await verifyFile(copy);
      if (wrong !== null) found += 1;
      else expect.soft(readAll(copy), `damage ${seed}`).toBe(before);
    }
    expect(found).toBeGreaterThan(25);
  });
}, 120_000);

test.each([
  ["a guard that was taken away", /^the trigger visitKeeps is missing$/, "drop trigger visitKeeps"],
  [
    "a trigger beside the guards",
    /^the trigger spy was added$/,
    "create trigger spy after insert on credential begin select 1; end",
  ],
  ["an index that was taken away", /^the index accountOpen is missing$/, "drop index accountOpen"],
  ["a table beside the others", /^the table loot was added$/, "create table loot (x)"],
])("%s is found", async (_what, names, statement) => {
  await withFullFile(async (path) => {
    const file = new Sqlite(path);
    file.exec(statement);
    file.close();
    expect((await verifyFile(path)).wrong).toMatch(names);
  });
});

test("what is no database is told so; one of an earlier version is not called wrong", async () => {
  const { path, remove } = temporaryFile();
  writeFileSync(path, "a letter, and no database at all ".repeat(400));
  expect((await verifyFile(path)).wrong).toBe("the file is damaged: file is not a database");
  writeFileSync(path, brotliDecompressSync(readFileSync(join("db", "fixtures", "house-0011.db.br"))));
  await expect(verifyFile(path)).rejects.toMatchObject({ kind: "unavailable" });
  remove();
});
