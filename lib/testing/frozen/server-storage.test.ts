import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { startDemoClock } from "#db/demo-clock.ts";
import { hashOf } from "#db/journal/digest.ts";
import { session } from "#db/schema/accounts.ts";
import { receipt, setting } from "#db/schema/operation.ts";
import { makeDigests } from "#lib/mail/outbox.ts";
import { openRound } from "#lib/planning/commands/planning.ts";
import { authOptions } from "#lib/server/sign-in/auth.ts";
import { readActor } from "#lib/server/sign-in/session.ts";
import { cookieOf } from "#lib/testing/cached-server.ts";
import { inSmallWorld, noon } from "#lib/testing/small-world.ts";
import { openDeviceKey } from "#lib/visits/commands/device-keys.ts";
import { expectFrozen } from "./expect-frozen.ts";

test("a receipt is found by who and key, fits the body by its hash, and holds the answer with the entry", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const input = { code: "r2", name: "Ronde 2", startsOn: "2019-01-01", endsOn: "2019-12-31" };
    const { id, seq, hash } = await openRound.run(by(people.coordinator), input, "key-1");
    const rows = await database.read.select().from(receipt).where(eq(receipt.key, "key-1"));
    expect(rows).toEqual([
      {
        actor: people.coordinator.accountId,
        key: "key-1",
        bodyHash: hashOf({ action: "round.open", input }),
        subject: `round:${id}`,
        result: JSON.stringify({ id, seq, hash }),
      },
    ]);
  });
});

test("settings of a database have their names", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const { withTx, read } = database;
    await openDeviceKey.run(by(people.inspector), { device: "0199aaaa-0000-4000-8000-000000000000" });
    await makeDigests(database, new Date(noon), "http://localhost");
    await withTx(async (tx) => await startDemoClock(tx, { simulatedStart: noon, trueStart: noon }));
    const rows = await read.select().from(setting);
    expectFrozen(
      "settings",
      rows.map(({ name }) => name),
    );
  });
});

test("a session that was begun goes on: the cookie, what its token says, and how long it lasts", async () => {
  await inSmallWorld(async ({ database, people }) => {
    const { accountId } = people.inspector;
    const cookie = await cookieOf(database, accountId); // also sets the secret
    expect(cookie).toMatch(/^next-auth\.session-token=/);
    expect(await readActor(database.read, cookie)).toMatchObject({ accountId });
    const secret = process.env.NEXTAUTH_SECRET ?? "";
    await database.withTx(async (tx) => {
      const digest = "1e2952b478968fb69e105423445683880726a3929232c26772e629d7ecf762cd";
      await tx
        .insert(session)
        .values({ digest, accountId, startedAt: noon, endsAt: "2999-01-01T00:00:00.000Z" });
    });
    process.env.NEXTAUTH_URL = "https://toezicht.example";
    const token = await encode({ token: { session: "a session" }, secret });
    const secure = await readActor(database.read, `__Host-next-auth.session-token=${token}`);
    const plain = await readActor(database.read, `next-auth.session-token=${token}`);
    const { cookies } = authOptions();
    delete process.env.NEXTAUTH_URL;
    expect([secure, plain]).toMatchObject([{ accountId }, { role: "nobody" }]);
    expect(cookies).toMatchObject({ sessionToken: { name: "__Host-next-auth.session-token" } });
    expect(authOptions().session?.maxAge).toBe(12 * 60 * 60);
  });
});
