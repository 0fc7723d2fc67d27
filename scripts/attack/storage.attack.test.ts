import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { verifyFile } from "#db/journal/verify-file.ts";
import { resetPassword } from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { addDays } from "#lib/calendar/day.ts";
import type { Readiness } from "#lib/server/health/readiness.ts";
import { setClock } from "#lib/testing/cached-server.ts";
import { inSmallWorld, noon } from "#lib/testing/small-world.ts";
import { builtApplication, type Server } from "../bench/servers.ts";
import { signInAs } from "../bench/sign-in.ts";

// What an operator, another program and a sick disk do to the file under a server that runs.

/** A small world in a file of its own, which no process has open yet. */
async function withFile(work: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-attack-"));
  const file = join(folder, "toezicht.db");
  try {
    await inSmallWorld(async ({ database, by, people }) => {
      await setClock(database, new Date(noon));
      for (const person of [people.inspector, people.coordinator]) {
        const { oneTimePassword } = await resetPassword.run(by(people.admin), { id: person.accountId });
        const next = "een heel lang eigen wachtwoord";
        await changePassword.run(by(person), { current: oneTimePassword, next });
      }
      const source = new Sqlite(database.file, { readonly: true });
      await source.backup(file);
      source.close();
    });
    await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Cookie = { cookie: string };
type Recorded = { heldOn: string; status: number; answer: Response };
type Live = {
  server: Server;
  file: string;
  cookie: Cookie;
  get(path: string): Promise<Response>;
  /** Records a visit, on the day after the last one. */
  record(): Promise<Recorded>;
};

async function atTheServer(work: (live: Live) => Promise<void>): Promise<void> {
  await withFile(async (file) => {
    const cookie = await signInAs("inspector", file);
    const server = await builtApplication.start(file);
    const get = (path: string) => fetch(server.url + path, { headers: cookie, redirect: "manual" });
    let day = "2017-07-10";
    const record = async () => {
      day = addDays(day, 1);
      return await recordOn(server, cookie, day);
    };
    try {
      await work({ server, file, cookie, get, record });
    } finally {
      await end(server);
    }
  });
}

async function recordOn(server: Server, cookie: Cookie, heldOn: string): Promise<Recorded> {
  const visit = { school: "B-1", heldOn, kind: "reinspection", independent: true, findings: [] };
  const answer = await fetch(`${server.url}/api/v1/visits`, {
    method: "POST",
    headers: { ...cookie, "content-type": "application/json" },
    body: JSON.stringify(visit),
  });
  return { heldOn, status: answer.status, answer };
}

/** As a machine that loses its power. */
async function end(server: Server): Promise<void> {
  spawnSync("kill", ["-KILL", String(server.pid)]); // it may have ended already
  await server.stop();
}

/** What is not ready, by name. */
async function notReady({ url }: Server): Promise<string[]> {
  const { checks } = (await (await fetch(`${url}/readyz`)).json()) as Readiness;
  return checks.filter(({ ok }) => !ok).map(({ name }) => name);
}

function limit(server: Server, what: string): void {
  execFileSync("prlimit", ["--pid", String(server.pid), what]);
}

/** The days of the visits that a file holds. */
function heldIn(file: string): Set<string> {
  const database = new Sqlite(file);
  const days = database.prepare("select happenedOn from visit where untilSeq is null").pluck().all();
  database.close();
  return new Set(days as string[]);
}

const accidents: [string, (file: string) => void][] = [
  ["removed", (file) => rmSync(file)],
  [
    "replaced by another",
    (file) => {
      copyFileSync(file, `${file}.new`);
      renameSync(`${file}.new`, file);
    },
  ],
  ["renamed", (file) => renameSync(file, `${file}.old`)],
  ["emptied", (file) => truncateSync(file)],
  ["bereft of its log", (file) => rmSync(`${file}-wal`)],
];

test.each(accidents)(
  "under ten writers the database is %s: from then on none is acknowledged",
  async (what, accident) => {
    await atTheServer(async ({ server, file, get, record }) => {
      linkSync(file, `${file}.kept`); // what an acknowledged write went into, whatever becomes of its name
      const acknowledged: string[] = [];
      const refused: number[] = [];
      const writers = Array.from({ length: 10 }, async () => {
        for (;;) {
          const { heldOn, status } = await record();
          if (status !== 201) return refused.push(status);
          acknowledged.push(heldOn);
        }
      });
      while (acknowledged.length < 40 && refused.length === 0) await setTimeout(5);
      accident(file);
      await Promise.all(writers);
      expect(refused).toEqual(Array(10).fill(503)); // before the days for visits ran out: those would be 400
      expect(await notReady(server)).toEqual(expect.arrayContaining(["database", "writable"]));
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      for (const path of ["/api/v1/session", "/bezoeken"])
        expect([200, 503]).toContain((await get(path)).status);
      expect(Number((await record()).answer.headers.get("retry-after"))).toBeGreaterThan(0);
      if (what === "emptied" || !existsSync(`${file}-wal`)) return; // nothing is left to look into
      copyFileSync(`${file}-wal`, `${file}.kept-wal`);
      expect([...heldIn(`${file}.kept`)]).toEqual(expect.arrayContaining(acknowledged));
    });
  },
);

test("where the log was removed an orderly stop still brings what was acknowledged into the file", async () => {
  await atTheServer(async ({ server, file, record }) => {
    const acknowledged: string[] = [];
    for (let n = 0; n < 20; n++) acknowledged.push((await record()).heldOn);
    rmSync(`${file}-wal`);
    expect((await record()).status).toBe(503);
    await server.stop();
    expect([...heldIn(file)]).toEqual(expect.arrayContaining(acknowledged));
    expect((await verifyFile(file)).wrong).toBeNull();
    const next = await builtApplication.start(file);
    expect(await notReady(next)).toEqual([]);
    await end(next);
  });
});

test("under a lock of three seconds all that waits is refused while it lasts, and the rest is answered", async () => {
  await atTheServer(async ({ server, file, get, record }) => {
    expect((await record()).status).toBe(201);
    const other = new Sqlite(file);
    other.exec("begin immediate");
    let isLocked = true;
    const waiting = Array.from({ length: 10 }, async () => ({ ...(await record()), wasLocked: isLocked }));
    for (const path of ["/api/v1/schools", "/bezoeken", "/readyz"])
      expect((await get(path)).status).toBe(200);
    await setTimeout(3000);
    other.exec("rollback");
    isLocked = false;
    other.close();
    for (const { status, answer, wasLocked } of await Promise.all(waiting))
      expect([status, wasLocked, answer.headers.get("retry-after")]).toEqual([503, true, "2"]);
    expect((await record()).status).toBe(201);
    expect(await notReady(server)).toEqual([]);
  });
});

test("on a disk that is full each write is refused or kept, reads go on, and with room again all is there", async () => {
  await atTheServer(async ({ server, file, cookie, get, record }) => {
    const acknowledged: string[] = [];
    let last = await record();
    limit(server, `--fsize=${statSync(`${file}-wal`).size + 400_000}:`);
    for (; last.status === 201; last = await record()) acknowledged.push(last.heldOn);
    expect(last.status).toBe(503);
    expect((await get("/api/v1/schools")).status).toBe(200);
    expect(await notReady(server)).toEqual(["writable"]);
    limit(server, "--fsize=unlimited:");
    expect((await recordOn(server, cookie, last.heldOn)).status).toBe(201);
    expect(await notReady(server)).toEqual([]);
    await end(server);
    expect([...heldIn(file)]).toEqual(expect.arrayContaining([...acknowledged, last.heldOn]));
    expect((await verifyFile(file)).wrong).toBeNull();
  });
});

test("without descriptors a file is unavailable, and what was open goes on", async () => {
  await atTheServer(async ({ server, file, record }) => {
    const headers = await signInAs("coordinator", file);
    const list = () => fetch(`${server.url}/api/v1/schools/export?format=open`, { headers });
    expect((await record()).status).toBe(201);
    limit(server, `--nofile=${readdirSync(`/proc/${server.pid}/fd`).length + 2}:`);
    expect((await list()).status).toBe(503);
    expect((await record()).status).toBe(201);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    limit(server, "--nofile=1024:");
    expect((await list()).status).toBe(200);
  });
});

test("a page that was damaged is found by the check at the start", async () => {
  await withFile(async (file) => {
    const database = new Sqlite(file, { readonly: true });
    const table = "select rootpage from sqlite_schema where name = 'receipt'"; // not read at the start
    const page = Number(database.prepare(table).pluck().get());
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(file, bytes);
    const server = await builtApplication.start(file);
    while (!(await notReady(server)).includes("check")) await setTimeout(50);
    await end(server);
  });
});
