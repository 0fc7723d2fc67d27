import fc from "fast-check";
import { expect, test } from "vitest";
import { isPerson, type Role, roles } from "#lib/access/actor.ts";
import { changeRole, disableAccount, enableAccount } from "#lib/accounts/commands/accounts.ts";
import { addDays } from "#lib/calendar/day.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { renameSchool } from "#lib/register/commands/register.ts";
import { getNow } from "#lib/server/clock.ts";
import {
  type CachedServer,
  cookieOf,
  freshAnswer,
  setClock,
  withCachedServer,
} from "#lib/testing/cached-server.ts";
import { runs } from "#lib/testing/runs.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";

const urls = [
  "/",
  "/api/v1/progress",
  "/api/v1/progress?on=2017-12-31",
  "/api/v1/progress?on=2017-12-31&knownAt=2018-02-04",
  "/api/v1/progress?on=onzin",
  "/api/v1/schools",
  "/api/v1/schools?status=pending",
  "/api/v1/schools?q=nieuw&knownAt=2018-02-05",
];

type Step =
  | { do: "ask"; who: number; url: number; again: boolean }
  | { do: "ask while"; who: number; url: number; write: number; of: number }
  | { do: "write"; write: number; of: number }
  | { do: "wait"; hours: number };

const person = fc.nat(7);
const url = fc.nat(urls.length - 1);
const write = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("ask" as const), who: person, url, again: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("ask while" as const), who: person, url, write, of: person }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("write" as const), write, of: person }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
);

test("over random writes, roles and midnights an answer that is kept is the one that would be given afresh", async () => {
  let asked = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 90 }), async (steps) => {
      await inSmallWorld(async (world) => {
        await setClock(world.database, new Date("2018-02-05T12:00:00Z"));
        await withCachedServer(world.database, async (server) => {
          asked += await follow(steps, world, server);
          answered += server.answered();
        });
      });
    }),
    { numRuns: runs(8) },
  );
  expect(asked - answered).toBeGreaterThan(50); // else hardly anything was kept and nothing was tested
});

/** Takes the steps one by one; each answer must be the fresh one of that moment. Gives the number of questions. */
async function follow(steps: readonly Step[], world: SmallWorld, server: CachedServer): Promise<number> {
  const { database } = world;
  const accounts = [...roles.map((role) => world.people[role]), world.otherInspector, world.people.reviewer];
  const cookies = await Promise.all(accounts.map(({ accountId }) => cookieOf(database, accountId)));
  const remembered = new Map<string, { etag: string; body: string }>();
  let asked = 0;
  let writes = 0;

  const doWrite = async (which: number, nth: number) => {
    writes += 1;
    const now = await getNow(database.read);
    await record(world, { which, account: accounts[nth]?.accountId ?? "", n: writes, now }).catch(() => {});
  };
  const ask = async (who: number, path: string, again: boolean) => {
    asked += 1;
    const cookie = cookies[who] ?? "";
    const before = again ? remembered.get(`${who} ${path}`) : undefined;
    const answer = await server.ask(path, cookie, before?.etag);
    const fresh = await freshAnswer(database, path, cookie);
    if (answer.status === 304) expect({ status: 200, body: before?.body }).toEqual(fresh);
    else expect({ status: answer.status, body: answer.body }).toEqual(fresh);
    if (answer.etag && answer.status === 200)
      remembered.set(`${who} ${path}`, { etag: answer.etag, body: answer.body });
  };

  for (const now of steps) {
    if (now.do === "wait") {
      const next = new Date((await getNow(database.read)).getTime() + now.hours * 3_600_000);
      await setClock(database, next);
    } else if (now.do === "write") await doWrite(now.write, now.of);
    else if (now.do === "ask") {
      await ask(now.who, urls[now.url] ?? "", now.again);
      await ask(now.who, urls[now.url] ?? "", !now.again);
    } else {
      server.meanwhile(() => doWrite(now.write, now.of));
      await server.ask(urls[now.url] ?? "", cookies[now.who] ?? "");
      server.meanwhile(async () => {});
      for (const who of [now.who, now.of]) await ask(who, urls[now.url] ?? "", false);
    }
    if (writes % 5 === 4)
      cookies[writes % 8] = await cookieOf(database, accounts[writes % 8]?.accountId ?? "");
  }
  return asked;
}

/** A write that changes figures, names, rights or who may sign in. What is refused changes nothing. */
async function record(
  { by, people, visitId }: SmallWorld,
  { which, account, n, now }: { which: number; account: string; n: number; now: Date },
): Promise<void> {
  const at = now.toISOString();
  const heldOn = addDays("2017-10-03", n);
  if (which === 0)
    await recordVisit.run(by(people.coordinator, at), { school: "B-1", heldOn, kind: "classroom" });
  if (which === 1) {
    const name = { id: "B-1", from: "2018-01-01", name: `Nieuw ${n}`, place: "Ede", province: "Gelderland" };
    await renameSchool.run(by(people.reviewer, at), name);
  }
  if (which === 2)
    await correctVisit.run(by(people.coordinator, at), { id: visitId, heldOn, reason: "Agenda" });
  if (which === 3) {
    const admin = by({ role: "system" }, at);
    if (n % 3 === 0) await disableAccount.run(admin, { id: account });
    else if (n % 3 === 1) await enableAccount.run(admin, { id: account });
    else await changeRole.run(admin, { id: account, role: roles[n % roles.length] as Role });
  }
}

test("what carries a name is given to that person alone, and nothing of a page may stay in the browser", async () => {
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date("2018-02-05T12:00:00Z"));
    await withCachedServer(world.database, async (server) => {
      const two = [world.people.inspector, world.otherInspector].filter(isPerson);
      const pages = [];
      for (const { accountId } of two)
        pages.push(await server.ask("/", await cookieOf(world.database, accountId)));
      expect(pages.map(({ body }) => JSON.parse(body)[0].name)).toEqual(["inspector", "other"]);
      expect(pages.map(({ etag }) => etag)).toEqual([null, null]);
    });
  });
});

test("of several people of one role the second gets what was kept for the first; nobody without a session does", async () => {
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date("2018-02-05T12:00:00Z"));
    await withCachedServer(world.database, async (server) => {
      const ask = async (accountId: string) =>
        await server.ask("/api/v1/schools", await cookieOf(world.database, accountId));
      const first = await ask(world.people.inspector.accountId);
      expect(await ask(world.otherInspector.accountId)).toEqual(first);
      expect(server.answered()).toBe(1);
      expect(await server.ask("/api/v1/schools", "")).toMatchObject({ status: 401, etag: null });
      expect(await server.ask("/api/v1/schools", "", first.etag ?? "")).toMatchObject({ status: 401 });
      const ministry = await ask(world.people.ministry.accountId);
      expect(JSON.parse(ministry.body).schools[0]).not.toHaveProperty("tidk");
    });
  });
});

test("an answer during whose making something was recorded is given, but not kept", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by } = world;
    await setClock(database, new Date("2018-02-05T12:00:00Z"));
    await withCachedServer(database, async (server) => {
      const cookie = await cookieOf(database, people.coordinator.accountId);
      const visit = { school: "B-1", heldOn: "2017-11-11", kind: "classroom" };
      server.meanwhile(() => recordVisit.run(by(people.coordinator), visit));
      expect(await server.ask("/api/v1/progress", cookie)).toMatchObject({ status: 200, etag: null });
      const next = await server.ask("/api/v1/progress", cookie);
      expect(next.etag).not.toBeNull();
      expect(await server.ask("/api/v1/progress", cookie, next.etag ?? "")).toMatchObject({ status: 304 });
      expect(server.answered()).toBe(2);
    });
  });
});
