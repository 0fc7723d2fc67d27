import { readFileSync, statSync, writeFileSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { journalEnd } from "#db/journal/entry.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { tamper } from "#lib/testing/tampering/tampering.ts";
import { readCheck } from "./check-record.ts";
import { checkDatabase, startDailyCheck } from "./daily-check.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const never = new AbortController().signal;

/** What a server has kept of its first check. */
async function checkAtStart(file: string) {
  const stop = startDailyCheck(file);
  while ((await readCheck(file)) === null) await setTimeout(10);
  await stop();
  return await readCheck(file);
}

test("at its start a server checks its database while it is written on, and keeps what came of it", async () => {
  await inSmallWorld(async ({ database: { file, read }, by, people }) => {
    const first = (await journalEnd(read)).last;
    const checked = checkAtStart(file);
    const names = Array.from({ length: 200 }, (_, n) => `Collega ${n}`);
    for (const name of names) {
      await createAccount.run(by(people.admin), {
        role: "ministry",
        name,
        email: `${name.replace(" ", ".")}@test.example`,
      });
      await setImmediate();
    }
    const check = await checked;
    expect(check).toMatchObject({ outcome: "holds", reason: null });
    expect(check?.entries).toBeGreaterThanOrEqual(first);
    expect(statSync(`${file}.check.json`).mode & 0o777).toBe(0o600);
  });
});

test("facts that were changed behind the journal are found, told and kept", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await inSmallWorld(async ({ database: { file } }) => {
    tamper(file, [["update verdict set happenedOn = '2018-01-01'"]]);
    expect(await checkAtStart(file)).toMatchObject({
      outcome: "wrong",
      reason: expect.stringContaining("happenedOn"),
    });
    expect(error.mock.calls.flat().join()).toContain("THE CHECK OF");
  });
});

test("pages that were damaged are found", async () => {
  await inSmallWorld(async ({ database }) => {
    const copy = `${database.file}.copy`;
    const source = new Sqlite(database.file, { readonly: true });
    await source.backup(copy);
    source.close();
    const bytes = readFileSync(copy);
    for (let page = 40; page * 4096 < bytes.length; page += 5)
      bytes.fill(0x5a, page * 4096, page * 4096 + 64);
    writeFileSync(copy, bytes);
    expect(await checkDatabase(copy, never)).toMatchObject({ outcome: "wrong" });
  });
});

test("a check that is broken off, or cannot begin, says nothing of the database", async () => {
  await inSmallWorld(async ({ database: { file } }) => {
    const over = AbortSignal.abort();
    expect(await checkDatabase(file, over)).toMatchObject({ outcome: "unfinished" });
    const later = new AbortController();
    const broken = checkDatabase(file, later.signal);
    await setTimeout(50);
    later.abort();
    expect((await broken).outcome).not.toBe("wrong");
    expect(await checkDatabase(`${file}.none`, never)).toMatchObject({ outcome: "unfinished" });
  });
});
