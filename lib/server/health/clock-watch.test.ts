import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { apiRouter } from "#lib/server/api/node-router.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { withServer } from "#lib/testing/listening.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { ClockWatch, watchClock } from "./clock-watch.ts";

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "toezichtClockWatch");
});

/** A machine whose clocks a test moves: time passes on both, somebody sets one. */
function machine() {
  const at = { wall: Date.parse("2026-11-28T12:00:00Z"), steady: 1000 };
  return {
    clocks: { wall: () => at.wall, steady: () => at.steady },
    pass(seconds: number) {
      at.wall += seconds * 1000;
      at.steady += seconds * 1000;
    },
    set(seconds: number) {
      at.wall += seconds * 1000;
    },
  };
}

test.each([
  [61, /jumped 61 s ahead/],
  [-61, /jumped 61 s back/],
  [86_400 * 400, /ahead/],
])("a clock that is set by %i s stops writing until it is back, and is told once", (seconds, told) => {
  const { clocks, pass, set } = machine();
  const watch = new ClockWatch(clocks);
  pass(3600);
  set(seconds);
  for (let nth = 0; nth < 3; nth++) expect(() => watch.assertSteady()).toThrow(/klok/);
  pass(3600);
  expect(watch.jump()).toBe(seconds * 1000);
  expect(said).toEqual([expect.stringMatching(told)]);
  set(-seconds);
  watch.assertSteady();
  expect(said).toEqual([expect.stringMatching(told), expect.stringContaining("writing goes on")]);
});

test("time that passes, and corrections of up to a minute, are no jump however many there are", () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ pass: fc.nat(10_000_000), set: fc.constant(0) }),
      fc.record({ pass: fc.constant(0), set: fc.integer({ min: -60, max: 60 }) }),
    ),
  );
  fc.assert(
    fc.property(steps, (taken) => {
      const { clocks, pass, set } = machine();
      const watch = new ClockWatch(clocks);
      for (const step of taken) {
        pass(step.pass);
        set(step.set);
        watch.assertSteady();
      }
    }),
  );
});

test("under a clock that jumped the API writes nothing and reads; a demonstration is exempt", async () => {
  const { clocks, set } = machine();
  watchClock(clocks);
  await inSmallWorld(async ({ database, people }) => {
    serveFrom(database);
    const headers = {
      cookie: await cookieOf(database, people.admin.accountId),
      "content-type": "application/json",
    };
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const router = apiRouter(dispatch, async (_request, response) => void response.writeHead(418).end());
    await withServer(router, async (address) => {
      let nth = 0;
      const write = () => {
        const body = JSON.stringify({ role: "ministry", name: "Collega", email: `c${nth++}@test.example` });
        return fetch(`${address}/api/v1/accounts`, { method: "POST", headers, body });
      };
      expect((await write()).status).toBe(201);
      set(3600);
      const refused = await write();
      expect([refused.status, refused.headers.has("retry-after")]).toEqual([503, true]);
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("klok") });
      expect((await fetch(`${address}/api/v1/accounts`, { headers })).status).toBe(200);
      set(-3600);
      expect((await write()).status).toBe(201);
      set(3600);
      await setClock(database, new Date("2018-02-05T12:00:00Z"));
      expect((await write()).status).toBe(201);
    });
  });
});
