import { request } from "node:http";
import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { withServer } from "#lib/testing/listening.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { lastEntry } from "#lib/testing/traces.ts";
import { apiVersion } from "./answer.ts";
import { createDispatcher } from "./dispatcher.ts";
import { apiRouter } from "./node-router.ts";

const visit = { school: "B-1", heldOn: "2018-02-02", kind: "reinspection", independent: true, findings: [] };

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The API before an application that answers 418 to whatever reaches it; asked with the inspector's cookie. */
async function atTheApi(work: (ask: Ask, world: SmallWorld, address: string) => Promise<void>) {
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    serveFrom(world.database);
    const cookie = await cookieOf(world.database, world.people.inspector.accountId);
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const router = apiRouter(dispatch, async (_request, response) => void response.writeHead(418).end());
    await withServer(router, async (address) => {
      const json = { cookie, "content-type": "application/json" };
      await work(
        (path, init) =>
          fetch(address + path, { method: "POST", ...init, headers: { ...json, ...init?.headers } }),
        world,
        address,
      );
    });
  });
}

test("a command is carried out, with every header that an answer has", async () => {
  await atTheApi(async (ask, { database }) => {
    const answer = await ask("/api/v1/visits", { body: JSON.stringify(visit) });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ seq: (await lastEntry(database.read)).seq });
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });
});

test("the same write again gives the same answer, and one entry", async () => {
  await atTheApi(async (ask) => {
    const sent = { body: JSON.stringify(visit), headers: { "idempotency-key": "once" } };
    const first = await (await ask("/api/v1/visits", sent)).json();
    expect(await (await ask("/api/v1/visits", sent)).json()).toEqual(first);
  });
});

const commands = operations.filter(({ kind }) => kind === "command");

test("every command is found, and gets the part of its path", async () => {
  await atTheApi(async (ask, { database, people, visitId }) => {
    expect(commands.length).toBeGreaterThan(20);
    for (const { path } of commands) {
      const address = `/api/v1${path.replaceAll(/\{\w+\}/g, visitId)}`;
      const { status } = await ask(address, { body: '{"no such field":1}' });
      expect.soft({ path, status }).not.toEqual({ path, status: 418 });
    }
    const { id } = await (await ask("/api/v1/visits", { body: JSON.stringify(visit) })).json();
    const cookie = await cookieOf(database, people.coordinator.accountId);
    const body = JSON.stringify({ reason: "Verkeerde dag", heldOn: "2018-02-01" });
    const corrected = await ask(`/api/v1/visits/${id}/corrections`, { body, headers: { cookie } });
    expect(await corrected.json()).toMatchObject({ id });
  });
});

test("every question is found, and answered or refused in the form of the API", async () => {
  await atTheApi(async (ask, { visitId }) => {
    for (const { method, path, kind } of operations) {
      if (method !== "GET" || kind === "export") continue;
      const address = `/api/v1${path.replaceAll(/\{\w+\}/g, visitId)}`;
      const answer = await ask(address, { method });
      expect.soft({ path, status: answer.status }).not.toEqual({ path, status: 418 });
      expect.soft(answer.headers.get("api-version"), path).toBe(apiVersion);
      expect.soft(await answer.text(), path).not.toContain("Dit adres");
    }
  });
});

test.each([
  "/api/v1/visits/",
  "/api/v1//visits",
  "/api/v1/visits/%41/corrections",
  "/API/v1/visits",
  "/api/auth/callback/credentials",
])("%s goes on: it is not written as the API writes its addresses", async (path) => {
  await atTheApi(async (ask) => {
    expect((await ask(path, { body: "{}" })).status).toBe(418);
  });
});

test.each<[string, number, RequestInit]>([
  ["who is not signed in", 401, { body: "{}", headers: { cookie: "" } }],
  ["a page of another site", 403, { body: "{}", headers: { "sec-fetch-site": "cross-site" } }],
  ["what is no JSON", 400, { body: "{" }],
  ["a key with a space", 400, { body: JSON.stringify(visit), headers: { "idempotency-key": "a b" } }],
  ["a body of 5 MB", 413, { body: `{"school":"${"x".repeat(5 * 1024 * 1024)}"}` }],
])("%s is refused, and the next command is carried out", async (_who, status, init) => {
  await atTheApi(async (ask) => {
    const refused = await ask("/api/v1/visits", init);
    expect(refused.status).toBe(status);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect((await ask("/api/v1/visits", { body: JSON.stringify(visit) })).status).toBe(201);
  });
});

test("who hangs up half-way has recorded nothing, and the next is served", async () => {
  await atTheApi(async (ask, { database, people }, address) => {
    const before = await lastEntry(database.read);
    const cookie = await cookieOf(database, people.inspector.accountId);
    const headers = { cookie, "content-type": "application/json", "content-length": "5000" };
    const half = request(`${address}/api/v1/visits`, { method: "POST", headers });
    const broken = new Promise((done) => half.once("error", done));
    half.write('{"school":"B-1",', () => half.destroy(new Error("gone")));
    await broken;
    expect(await lastEntry(database.read)).toEqual(before);
    expect((await ask("/api/v1/visits", { body: JSON.stringify(visit) })).status).toBe(201);
  });
});
