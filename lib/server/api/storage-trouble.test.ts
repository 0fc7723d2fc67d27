import { renameSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { feedResponse } from "#lib/server/calendar-feed.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { withServer } from "#lib/testing/listening.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { createDispatcher } from "./dispatcher.ts";
import { apiRouter } from "./node-router.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

type Ask = (method: "GET" | "POST", path: string) => Promise<Response>;

/** A visit on each day of a month. */
const visits = Array.from({ length: 31 }, (_, n) => ({
  school: "B-1",
  heldOn: `2018-01-${String(n + 1).padStart(2, "0")}`,
  kind: "reinspection",
  independent: true,
  findings: [],
}));

/** The API as the inspector asks it, and what it logs meanwhile. */
async function atTheApi(work: (world: SmallWorld, ask: Ask, log: () => string) => Promise<void>) {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    serveFrom(world.database);
    const cookie = await cookieOf(world.database, world.people.inspector.accountId);
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const router = apiRouter(dispatch, async (_request, response) => void response.writeHead(418).end());
    await withServer(router, async (address) => {
      const headers = { cookie, "content-type": "application/json" };
      const left = [...visits];
      const ask: Ask = (method, path) =>
        fetch(address + path, {
          method,
          headers,
          body: method === "POST" ? JSON.stringify(left.pop()) : undefined,
        });
      await work(world, ask, () => error.mock.calls.flat().join("\n"));
    });
  });
}

async function expectUnavailable(answer: Response, said: RegExp): Promise<void> {
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({
    type: "urn:toezicht:problem:unavailable",
    detail: expect.stringMatching(said),
  });
}

test("under a lock a write is to come back later, and reads are answered", async () => {
  await atTheApi(async ({ database }, ask) => {
    const other = new Sqlite(database.file);
    other.exec("begin immediate");
    const written = ask("POST", "/api/v1/visits");
    expect((await ask("GET", "/api/v1/schools")).status).toBe(200);
    await expectUnavailable(await written, /bezet/);
    other.exec("rollback");
    other.close();
    expect((await ask("POST", "/api/v1/visits")).status).toBe(201);
  });
});

test("on a full disk a write is refused, and reads are answered", async () => {
  await atTheApi(async ({ database: { withTx } }, ask, log) => {
    await withTx(async (tx) => void tx.get(sql`pragma max_page_count = 1`));
    const answers = [];
    while (answers.at(-1)?.status !== 503 && answers.length < 25)
      answers.push(await ask("POST", "/api/v1/visits"));
    await expectUnavailable(answers.at(-1) as Response, /vol/);
    await expectUnavailable(await ask("POST", "/api/v1/visits"), /vol/);
    expect((await ask("GET", "/api/v1/schools")).status).toBe(200);
    expect(log().match(/SQLITE_FULL/g)).toHaveLength(1);
    expect(log()).not.toContain("insert");
  });
});

test("a database that is gone takes no write", async () => {
  await atTheApi(async ({ database: { file } }, ask) => {
    renameSync(file, `${file}.old`);
    for (const _again of [1, 2]) await expectUnavailable(await ask("POST", "/api/v1/visits"), /bestand/);
    renameSync(`${file}.old`, file);
    await expectUnavailable(await ask("POST", "/api/v1/visits"), /bestand/);
  });
});

test("a database that cannot be read is unavailable to the API and to a calendar", async () => {
  await atTheApi(async ({ database }, ask) => {
    const other = new Sqlite(database.file);
    other.unsafeMode(true);
    other.pragma("writable_schema = on");
    other.exec("update sqlite_schema set rootpage = 999999 where name in ('journalHead', 'calendarFeed')");
    other.close();
    await expectUnavailable(await ask("GET", "/api/v1/schools"), /niet bij de gegevens/);
    const feed = await feedResponse(`${"a".repeat(43)}.ics`);
    expect([feed.status, feed.headers.get("retry-after")]).toEqual([503, "30"]);
  });
});
