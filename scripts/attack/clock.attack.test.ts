import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDatabase, openDatabase } from "#db/open.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { cookieOf } from "#lib/testing/cached-server.ts";
import { runProgram } from "#lib/testing/run-program.ts";
import { freePort } from "../server/free-port.ts";

/** Shifts the clock of a process by as many milliseconds as a file says, as somebody who sets that of its machine. */
const shift = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from "node:fs";
  const True = Date, off = () => Number(readFileSync(process.env.SHIFT_FILE, "utf8") || 0);
  globalThis.Date = class extends True {
    constructor(...given) { given.length === 0 ? super(True.now() + off()) : super(...given); }
    static now() { return True.now() + off(); }
  };
`)}`;

const day = 86_400_000;
let folder = "";
let file = "";
let accountId = "";
let server: ChildProcess | null = null;
let address = "";
let said = "";

const setClock = (ms: number) => writeFileSync(join(folder, "shift"), String(ms));
const env = () => ({ NODE_OPTIONS: `--import ${shift}`, SHIFT_FILE: join(folder, "shift") });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidk-clock-"));
  file = join(folder, "a.db");
  setClock(0);
  const database = await createDatabase(file);
  const system = { database, actor: { role: "system" } as const, now: new Date() };
  const { id } = await createAccount.run(system, { role: "admin", name: "Beheer", email: "b@test.example" });
  accountId = id;
  await database.close();
  await signIn(0); // sets the secret
  await serve();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

/** The API as it is served, in a process of its own. */
async function serve(): Promise<void> {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  said = "";
  server = spawn(process.execPath, ["scripts/bench/sources-server.ts"], {
    env: {
      ...process.env,
      ...env(),
      NODE_ENV: "development",
      HOST: "127.0.0.1",
      PORT: String(port),
      NEXTAUTH_URL: address,
      TIDK_DB: file,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  server.stderr?.on("data", (text) => {
    said += text;
  });
  while (!(await fetch(`${address}/api/v1/openapi.json`).catch(() => null))?.ok)
    await new Promise((done) => setTimeout(done, 20));
}

async function stop(): Promise<void> {
  if (server?.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}

/** The cookie of a session that began under the clock that the server has. */
async function signIn(off: number): Promise<string> {
  const database = await openDatabase(file);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off });
  const cookie = await cookieOf(database, accountId);
  vi.useRealTimers();
  await database.close();
  return cookie;
}

let nth = 0;
async function write(cookie: string): Promise<number> {
  const body = JSON.stringify({ role: "ministry", name: "Collega", email: `c${nth++}@test.example` });
  const headers = { cookie, "content-type": "application/json" };
  return (await fetch(`${address}/api/v1/accounts`, { method: "POST", headers, body })).status;
}

async function dates(): Promise<string[]> {
  const database = await openDatabase(file);
  const rows = database.read.all<{ at: string }>("select at from journal order by seq");
  await database.close();
  return rows.map(({ at }) => at);
}

test("whoever sets the clock of a running server stops it from writing, and setting it back goes on", async () => {
  expect(await write(await signIn(0))).toBe(201);
  for (const off of [61_000, -61_000, 30 * day, -400 * day]) {
    setClock(off);
    const then = await signIn(off);
    expect([await write(then), await write(then)]).toEqual([503, 503]);
    setClock(0);
    expect(await write(await signIn(0))).toBe(201);
  }
  expect(said.match(/NOTHING IS RECORDED/g)).toHaveLength(4);
  const now = Date.now();
  for (const at of await dates()) expect(Math.abs(Date.parse(at) - now)).toBeLessThan(day);
});

test("a server that ran two months ahead writes again under the right clock once that was confirmed", async () => {
  await stop();
  setClock(60 * day);
  await serve();
  expect(await write(await signIn(60 * day))).toBe(201);
  setClock(0);
  expect(await write(await signIn(0))).toBe(503);
  await stop();
  const start = () =>
    runProgram("start", [], { ...env(), PORT: "0", TIDK_DB: file, NEXTAUTH_SECRET: "x".repeat(32) });
  expect((await start()).said).toMatch(/lies ahead of the clock/);
  const confirmed = await runProgram(
    "clock",
    ["--db", file, "--confirm", "--reason", "Twee maanden voor."],
    env(),
  );
  expect(confirmed.status, confirmed.said).toBe(0);
  await serve();
  expect(await write(await signIn(0))).toBe(201);
  const database = new Sqlite(file);
  database.exec("update credential set mustChange = 1"); // as it was sealed, before this test signed in without a password
  database.close();
  expect((await runProgram("journal-verify", ["--db", file])).said).toMatch(/holds/);
});
