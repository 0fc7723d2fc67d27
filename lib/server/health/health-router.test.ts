import { renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { setting } from "#db/schema/operation.ts";
import { JobPool } from "#lib/server/jobs/job-pool.ts";
import { withServer } from "#lib/testing/listening.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { keepCheck } from "./check-record.ts";
import { healthRouter } from "./health-router.ts";
import { type Readiness, readReadiness } from "./readiness.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** A server before an application that answers 418; what it is asked says `connection: close`, as supervisors do. */
async function atTheServer(
  work: (world: SmallWorld, ask: Ask, pool: JobPool) => Promise<void>,
  program?: string[],
): Promise<void> {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await inSmallWorld(async (world) => {
    const pool = new JobPool(world.database.file, {}, program);
    const router = healthRouter(
      () => readReadiness(world.database, pool),
      async (_request, response) => void response.writeHead(418).end(),
    );
    await withServer(router, (address) => work(world, (path, init) => fetch(address + path, init), pool));
    await pool.close();
  });
}

async function failing(ask: Ask): Promise<Record<string, string | null>> {
  const answer = await ask("/readyz");
  const { status, checks } = (await answer.json()) as Readiness;
  const failed = checks.filter(({ ok }) => !ok);
  expect([answer.status, status]).toEqual(failed.length > 0 ? [503, "not ready"] : [200, "ready"]);
  return Object.fromEntries(failed.map(({ name, reason }) => [name, reason]));
}

test("a supervisor is answered without a session, also to HEAD, and nobody keeps it", async () => {
  await atTheServer(async (_world, ask) => {
    for (const path of ["/healthz", "/readyz", "/readyz?at=now"])
      for (const method of ["GET", "HEAD"]) {
        const answer = await ask(path, { method });
        expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
        expect((await answer.text()) === "").toBe(method === "HEAD");
      }
    const posted = await ask("/readyz", { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    for (const path of ["/readyz/", "/healthz2", "/api/v1/readyz", "/"])
      expect((await ask(path)).status).toBe(418);
  });
});

test("a sound database is ready, by name of what was looked at", async () => {
  await atTheServer(async (_world, ask) => {
    expect(await failing(ask)).toEqual({});
    const { checks } = (await (await ask("/readyz")).json()) as Readiness;
    expect(checks.map(({ name }) => name)).toEqual([
      "database",
      "writable",
      "migrated",
      "clock",
      "check",
      "jobs",
    ]);
  });
});

test("a database that is replaced turns it red for good, and the process stays alive", async () => {
  await atTheServer(async ({ database: { file } }, ask) => {
    renameSync(file, `${file}.old`);
    expect(await failing(ask)).toEqual({
      database: "the file is gone",
      writable: "writing was stopped, until this server is started again",
    });
    renameSync(`${file}.old`, file);
    expect(Object.keys(await failing(ask))).toEqual(["database", "writable"]);
    expect((await ask("/healthz")).status).toBe(200);
  });
});

test("a disk on which the last write did not fit turns it red until one does", async () => {
  await atTheServer(async ({ database: { withTx } }, ask) => {
    const write = (name: string) =>
      withTx(
        async (tx) =>
          void tx
            .insert(setting)
            .values({ name, value: "x".repeat(500_000) })
            .run(),
      );
    await withTx(async (tx) => void tx.get(sql`pragma max_page_count = 1`));
    await expect(write("a")).rejects.toThrow();
    expect(await failing(ask)).toEqual({ writable: "the last write failed (SQLITE_FULL)" });
    await withTx(async (tx) => void tx.get(sql`pragma max_page_count = 100000`));
    await write("b");
    expect(await failing(ask)).toEqual({});
  });
});

test("a database that a later version migrated meanwhile turns it red", async () => {
  await atTheServer(async ({ database: { file } }, ask) => {
    const later = new Sqlite(file);
    later.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)");
    later.close();
    expect(await failing(ask)).toEqual({ migrated: "the database is not of the version of this server" });
  });
});

test("what the last check found turns it red, until one finds nothing; no answer tells where the database is", async () => {
  await atTheServer(async ({ database: { file } }, ask) => {
    const at = "2018-02-05T12:00:00.000Z";
    await keepCheck(file, { at, outcome: "wrong", entries: 3, reason: `fact 1 of ${file} was changed` });
    expect(await failing(ask)).toEqual({ check: `on ${at} the database did not hold` });
    expect(await (await ask("/readyz")).text()).not.toContain(dirname(file));
    for (const outcome of ["holds", "unfinished"] as const) {
      await keepCheck(file, { at, outcome, entries: 3, reason: null });
      expect(await failing(ask)).toEqual({});
    }
    writeFileSync(`${file}.check.json`, "{");
    expect(await failing(ask)).toEqual({});
  });
});

test("a pool of jobs that can start no thread turns it red", async () => {
  await atTheServer(
    async ({ people }, ask, pool) => {
      const order = { name: "schools", actor: people.admin, now: new Date(), seq: 1, params: {} };
      await expect(pool.open(order as never, new AbortController().signal)).rejects.toThrow();
      expect(await failing(ask)).toEqual({ jobs: "no thread can be started that makes files" });
    },
    ["lib", "server", "jobs", "no-such-program.ts"],
  );
});
