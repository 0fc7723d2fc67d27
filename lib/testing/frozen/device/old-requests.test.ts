import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { cookieOf } from "#lib/testing/cached-server.ts";
import { DeviceFixture } from "./fixture.ts";
import { keyPaths, send } from "./network.ts";

const fixture = new DeviceFixture("0.2.0");
let database: Database;
let stop: () => Promise<void>;

beforeEach(async () => {
  [database, stop] = await fixture.startServer();
});

afterEach(async () => await stop());

test("the server takes every request of a device of the version before, and answers with what that version reads", async () => {
  const { requests } = fixture;
  expect(requests.length).toBeGreaterThan(10);
  for (const request of requests) {
    const { account, method, path, status, answer } = request;
    const response = await send(request, await cookieOf(database, account));
    const body = await response.json();
    expect(response.status, `${method} ${path}: ${JSON.stringify(body)}`).toBe(status);
    const known = new Set(keyPaths(body));
    const missing = answer.filter((key) => !known.has(key));
    expect(missing, `${method} ${path} does not answer with`).toEqual([]);
  }
});

test("a request that comes once more, because its answer was lost, is answered the same", async () => {
  const writes = fixture.requests.filter(({ method }) => method === "POST");
  for (const request of writes.filter(({ path }) => !path.endsWith("/device-keys"))) {
    const cookie = await cookieOf(database, request.account);
    const [once, twice] = [await send(request, cookie), await send(request, cookie)];
    expect(twice.status).toBe(once.status);
    expect(await twice.json()).toEqual(await once.json());
  }
});
