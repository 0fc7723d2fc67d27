import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { disableAccount, enableAccount, resetPassword } from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { askNextAuth, cookiesOf } from "#lib/testing/ask-next-auth.ts";
import { cookieOf, withCachedServer } from "#lib/testing/cached-server.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { readActor } from "./session.ts";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://tidk.example");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of these tests alone");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const email = "advisory@test.example";

/** Signs the advisory group in with a password that was just given; the cookies of each browser that did. */
async function signedIn(world: SmallWorld, browsers: number) {
  serveFrom(world.database);
  const { accountId: id } = world.people.advisory;
  const { oneTimePassword } = await resetPassword.run(world.by(world.people.admin), { id });
  const password = "een avond op de Veluwe";
  await changePassword.run(world.by(world.people.advisory), { current: oneTimePassword, next: password });
  const cookies: string[] = [];
  for (let n = 0; n < browsers; n++) {
    const answer = await askNextAuth({ action: "callback/credentials", fields: { email, password } });
    expect(answer.status).toBe(200);
    cookies.push(cookiesOf(answer));
  }
  return { id, password, cookies };
}

/** Whether each of these cookies still says who asks. */
async function goOn({ database }: SmallWorld, cookies: readonly string[]): Promise<boolean[]> {
  const actors = await Promise.all(cookies.map((cookie) => readActor(database.read, cookie)));
  return actors.map(({ role }) => role === "advisory");
}

test("signing out ends the session on the server: who copied the cookie gets 401, also of what is kept", async () => {
  await inSmallWorld(async (world) => {
    const { cookies } = await signedIn(world, 2);
    await withCachedServer(world.database, async ({ ask }) => {
      const [copied = "", other = ""] = cookies;
      const before = await ask("/api/v1/progress", copied);
      expect(before.status).toBe(200);
      await askNextAuth({ action: "signout", cookie: copied });
      for (const address of ["/api/v1/progress", "/api/v1/schools", "/"]) {
        const answer = await ask(address, copied, before.etag ?? undefined);
        expect([answer.status === 401 || answer.body.startsWith("[null,"), answer.etag]).toEqual([
          true,
          null,
        ]);
      }
      expect((await ask("/api/v1/progress", other)).status).toBe(200);
    });
  });
});

test("a session that could not be ended is not said to have ended, and the cookie stays for another try", async () => {
  await inSmallWorld(async (world) => {
    const { cookies } = await signedIn(world, 1);
    vi.spyOn(console, "error").mockImplementation(() => {});
    const other = new Sqlite(world.database.file);
    other.exec("begin immediate");
    const answer = await askNextAuth({ action: "signout", cookie: cookies[0] ?? "" });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([503, []]);
    other.exec("rollback");
    other.close();
    expect(await goOn(world, cookies)).toEqual([true]);
    await askNextAuth({ action: "signout", cookie: cookies[0] ?? "" });
    expect(await goOn(world, cookies)).toEqual([false]);
  });
});

test("another password ends every other session of the account, and nobody else's", async () => {
  await inSmallWorld(async (world) => {
    const { cookies, password } = await signedIn(world, 3);
    const stranger = await cookieOf(world.database, world.people.ministry.accountId);
    const host = `__Host-${stranger}`;
    const actor = (await readActor(world.database.read, cookies[1])) as Person;
    const next = "een heel lang wachtwoord";
    await changePassword.run(world.by(actor), { current: password, next });
    expect(await goOn(world, cookies)).toEqual([false, true, false]);
    expect((await readActor(world.database.read, host)).role).toBe("ministry");
  });
});

test("a disabled account has no sessions, also once it is enabled again", async () => {
  await inSmallWorld(async (world) => {
    const { id, cookies } = await signedIn(world, 2);
    await disableAccount.run(world.by(world.people.admin), { id });
    expect(await goOn(world, cookies)).toEqual([false, false]);
    await enableAccount.run(world.by(world.people.admin), { id });
    expect(await goOn(world, cookies)).toEqual([false, false]);
  });
});

test("a session lasts twelve hours, whatever its token says, and goes with the next that begins", async () => {
  await inSmallWorld(async (world) => {
    const { cookies } = await signedIn(world, 1);
    const half = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const ends = () => world.database.read.get<{ endsAt: string }>(sql`select endsAt from session`).endsAt;
    expect(ends() > half(11.5) && ends() < half(12.5)).toBe(true);
    await world.database.withTx(async (tx) => void tx.run(sql`update session set endsAt = ${half(-1)}`));
    expect(await goOn(world, cookies)).toEqual([false]);
    await cookieOf(world.database, world.people.ministry.accountId);
    expect(world.database.read.all(sql`select 1 from session`)).toHaveLength(1);
  });
});

test("a token names its session alone; the database does not, and neither a forged one nor one of before goes on", async () => {
  await inSmallWorld(async (world) => {
    const { id, cookies } = await signedIn(world, 1);
    const secret = process.env.NEXTAUTH_SECRET ?? "";
    const name = "__Host-next-auth.session-token";
    const cookieIn = (text: string) => text.split("; ").find((pair) => pair.startsWith(name)) ?? "";
    const token = cookieIn(cookies[0] ?? "").slice(name.length + 1);
    const { session, iat: _, exp: __, jti: ___, ...rest } = (await decode({ token, secret })) ?? {};
    expect([typeof session, rest]).toEqual(["string", {}]);
    expect(everythingIn(world.database.read)).not.toContain(session);
    const forged = await Promise.all([
      encode({ token: { session: "another" }, secret }),
      encode({ token: { session }, secret: "another secret" }),
      encode({ token: { sub: id, sessionVersion: 1 }, secret }),
      token.slice(0, -2),
    ]);
    expect(
      await goOn(
        world,
        forged.map((text) => `${name}=${text}`),
      ),
    ).toEqual(forged.map(() => false));
    expect(await goOn(world, [`next-auth.session-token=${token}`, `${name}=${token}`])).toEqual([
      false,
      true,
    ]);
  });
});
