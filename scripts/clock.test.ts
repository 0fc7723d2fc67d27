import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gt } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startDemoClock } from "#db/demo-clock.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import { createDatabase, openReadOnly } from "#db/open.ts";
import { session } from "#db/schema/accounts.ts";
import { startSession } from "#lib/accounts/commands/sessions.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { expectRefusal, runProgram } from "#lib/testing/run-program.ts";
import { prepareDatabase } from "./server/prepare.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-clock-"));
  file = join(folder, "a.db");
  vi.stubEnv("TIDK_DB", file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A database whose last entry was written so long ago, in milliseconds, by a clock that may have been wrong. */
async function makeWritten(ago: number, more: { importedAt?: string; demo?: true } = {}): Promise<void> {
  const database = await createDatabase(file);
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    const { importedAt, demo } = more;
    const now = new Date(Date.now() - ago);
    await startSession(tx, "x", now);
    await write.append({ now, actor: "system", action: "round.open", subject: "round:x", importedAt });
    if (demo)
      await startDemoClock(tx, { simulatedStart: "2018-02-05T08:00:00Z", trueStart: now.toISOString() });
  });
  await database.close();
}

const prepare = () => prepareDatabase("http://127.0.0.1:3000");
const clock = (...more: string[]) => runProgram("clock", ["--db", file, ...more]);
const confirm = ["--confirm", "--reason", "De klok liep twee maanden voor."];

test.each([
  ["lies ahead", -2 * minute, /lies ahead of the clock.*npm run clock -- --db/s],
  ["is more than a year old", 367 * day, /more than a year old.*npm run clock -- --db/s],
])(
  "where the last entry %s, nothing starts or is imported until that is confirmed, once",
  async (_what, ago, said) => {
    await makeWritten(ago);
    await expect(prepare()).rejects.toThrow(said);
    expectRefusal(await runProgram("import", ["--db", file, "examples/rounds.csv"]), said);
    expect(await clock()).toMatchObject({ status: 1, said: expect.stringMatching(said) });
    expectRefusal(await clock("--confirm"), /--reason is missing/);
    expect(await clock(...confirm)).toMatchObject({ status: 0, said: expect.stringContaining("entry 2") });
    await prepare();
    expect(await clock(...confirm)).toMatchObject({ status: 0, said: expect.stringContaining("They agree") });
    const { read, close } = openReadOnly(file);
    const admin = { role: "admin", accountId: "a", inspectorId: null, mustChangePassword: false } as const;
    const { lines } = await listJournal.run({ read, actor: admin, now: new Date() }, {});
    expect(lines).toEqual([
      expect.objectContaining({
        seq: 2,
        action: "clock.reset",
        by: null,
        reason: "De klok liep twee maanden voor.",
        sentence: expect.stringMatching(/^Klok van de server bevestigd/),
      }),
    ]);
    const coordinator = { ...admin, role: "coordinator" } as const;
    const theirs = await listJournal.run({ read, actor: coordinator, now: new Date() }, {});
    expect(theirs.lines.map(({ action }) => action)).toEqual(["round.open"]);
    expect(await read.$count(session, gt(session.startedAt, new Date().toISOString()))).toBe(0);
    expect(await verifyJournal(read)).toMatchObject({ last: 2, wrong: null });
    close();
  },
  60_000,
);

test.each([
  ["written just now by a clock that was a little ahead", () => makeWritten(-50_000)],
  ["written within a year", () => makeWritten(365 * day)],
  [
    "of a past that was imported today",
    () => makeWritten(3000 * day, { importedAt: new Date().toISOString() }),
  ],
  ["of a demonstration, whose clock is simulated", () => makeWritten(-900 * day, { demo: true })],
])("an entry %s is in no doubt", async (_what, make) => {
  await make();
  await prepare();
});

test("only what is dated lower without a reset is tampering", async () => {
  const database = await createDatabase(file);
  const write = (action: string, at: string) =>
    database.withTx(async (tx) => {
      const entry = await EntryWriter.after(tx);
      await entry.append({ now: new Date(at), actor: "system", action, subject: "round:x" });
    });
  await write("round.open", "2027-03-01T12:00:00Z");
  await expect(write("round.open", "2026-11-28T12:00:00Z")).rejects.toThrow(/klok/);
  await write("clock.reset", "2026-11-28T12:00:00Z");
  await write("round.open", "2026-11-28T12:00:01Z");
  expect((await verifyJournal(database.read)).wrong).toBeNull();
  await expect(write("round.open", "2026-11-27T12:00:00Z")).rejects.toThrow(/klok/);
  await database.withTx((tx) =>
    startDemoClock(tx, { simulatedStart: "2026-11-01T08:00:00Z", trueStart: "2026-11-01T08:00:00Z" }),
  );
  await write("round.open", "2026-11-27T12:00:00Z");
  expect((await verifyJournal(database.read)).wrong).toBeNull();
  await database.close();
});
