import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDatabase } from "#db/open.ts";
import type { OldDatabase } from "#lib/testing/old-database.ts";
import { prepareDatabase } from "./prepare.ts";

const here = "http://127.0.0.1:3000";
const secret = "a".repeat(32);
const told: string[] = [];
let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-prepare-"));
  file = join(folder, "a.db");
  vi.stubEnv("TIDK_DB", file);
  told.length = 0;
  vi.spyOn(console, "error").mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

async function makeReal(): Promise<void> {
  await (await createDatabase(file)).close();
}

/** A database as an earlier version made it. */
function putOld(name: OldDatabase): void {
  writeFileSync(file, brotliDecompressSync(readFileSync(join("db", "fixtures", `${name}.db.br`))));
}

test.each(["", "0", "yes"])("a database that was named is not made with TIDK_DEMO=%j", async (demo) => {
  vi.stubEnv("TIDK_DEMO", demo);
  await expect(prepareDatabase(here)).rejects.toThrow(/does not exist.*npm run init.*TIDK_DEMO=1/s);
  expect(readdirSync(folder)).toEqual([]);
});

test("a name that is empty is refused: it is not the name of the demonstration", async () => {
  vi.stubEnv("TIDK_DB", "");
  await expect(prepareDatabase(here)).rejects.toThrow(/TIDK_DB is empty/);
});

test("with TIDK_DEMO=1 the demonstration is made where nothing is, and served again", async () => {
  vi.stubEnv("TIDK_DEMO", "1");
  const made = await prepareDatabase(here);
  expect(made.accounts?.length).toBeGreaterThan(5);
  expect(await prepareDatabase(here)).toEqual(made);
  await expect(prepareDatabase("https://tidk.example.org")).rejects.toThrow(
    /is the demonstration.*npm run init/s,
  );
}, 120_000);

test("behind https the demonstration is neither made nor served, that of an earlier version neither", async () => {
  vi.stubEnv("TIDK_DEMO", "1");
  await expect(prepareDatabase("https://tidk.example.org")).rejects.toThrow(/is the demonstration/);
  expect(readdirSync(folder)).toEqual([]);
  putOld("demonstration-0011");
  await expect(prepareDatabase("https://tidk.example.org")).rejects.toThrow(/is the demonstration/);
  rmSync(file);
  await makeReal();
  expect(await prepareDatabase("https://tidk.example.org")).toMatchObject({ file, accounts: null });
}, 60_000);

test("a start that is refused writes no entry, which would settle the doubt about the clock", async () => {
  putOld("house-0011");
  const lastEntry = () => {
    const database = new Sqlite(file, { readonly: true });
    const last = database.prepare("select last from journalHead").pluck().get();
    database.close();
    return last;
  };
  const before = lastEntry();
  for (let nth = 0; nth < 2; nth++)
    await expect(prepareDatabase(here)).rejects.toThrow(/more than a year old/);
  expect(lastEntry()).toBe(before);
});

test.each([
  ["", /NEXTAUTH_SECRET is empty/],
  ["  \n", /NEXTAUTH_SECRET is empty/],
  ["geheim", /NEXTAUTH_SECRET is shorter than 32 characters/],
])("the secret %j in the environment is refused before anything is made", async (given, said) => {
  vi.stubEnv("NEXTAUTH_SECRET", given);
  vi.stubEnv("TIDK_DEMO", "1");
  await expect(prepareDatabase(here)).rejects.toThrow(said);
  expect(readdirSync(folder)).toEqual([]);
});

test("a secret is made once, kept beside the database, and refused when it was lost", async () => {
  await makeReal();
  const made = await prepareDatabase(here);
  expect(made.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await prepareDatabase(here)).toEqual(made);
  writeFileSync(`${file}.secret`, "\n");
  await expect(prepareDatabase(here)).rejects.toThrow(/a\.db\.secret is empty.*remove it/);
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  expect((await prepareDatabase(here)).secret).toBe(secret);
});

test("what others could read is for its owner alone from then on, also where a link leads to it, and that is told", async () => {
  await makeReal();
  await prepareDatabase(here);
  const files = ["a.db", "a.db-wal", "b.db.secret"];
  vi.stubEnv("TIDK_DB", join(folder, "b.db"));
  symlinkSync(file, join(folder, "b.db"));
  for (const name of files.slice(1)) writeFileSync(join(folder, name), name === "a.db-wal" ? "" : secret);
  for (const name of files) chmodSync(join(folder, name), 0o644);
  await prepareDatabase(here);
  expect([modeOf(file), modeOf(join(folder, "b.db.secret"))]).toEqual(["600", "600"]);
  expect(told).toEqual([
    expect.stringMatching(/a\.db was open to others \(mode 644\)/),
    expect.stringMatching(/b\.db\.secret was open to others/),
  ]);
  await prepareDatabase(here);
  expect(told).toHaveLength(2);
});
