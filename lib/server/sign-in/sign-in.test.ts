import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "#db/open.ts";
import {
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { checkPassword } from "./sign-in.ts";

const start = new Date("2026-03-02T09:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const email = "iemand@test.example";

async function withAccount(
  work: (world: SmallWorld, account: { id: string; password: string }) => Promise<void>,
) {
  await inSmallWorld(async (world) => {
    const account = { email, name: "Iemand", role: "ministry" };
    const { id, oneTimePassword } = await createAccount.run(world.by(world.people.admin), account);
    await work(world, { id, password: oneTimePassword ?? "" });
  });
}

const tryIn = (
  { database }: { database: Database },
  given: string,
  password: string,
  address = "192.0.2.1",
) => checkPassword(database, { email: given, password, address });

test("the right password signs in, however the address is written; a wrong one, another's and an unknown address do not", async () => {
  await withAccount(async (world, { id, password }) => {
    expect(await tryIn(world, ` ${email.toUpperCase()} `, password)).toMatchObject({ id });
    expect(await tryIn(world, email, `${password} `)).toBeNull();
    expect(await tryIn(world, "admin@test.example", password)).toBeNull();
    expect(await tryIn(world, "niemand@test.example", password)).toBeNull();
    expect(await tryIn(world, "", "")).toBeNull();
  });
});

test("a disabled account does not sign in, an enabled one does again, an erased one never", async () => {
  await withAccount(async (world, { id, password }) => {
    const { by, people } = world;
    await disableAccount.run(by(people.admin), { id });
    expect(await tryIn(world, email, password)).toBeNull();
    await enableAccount.run(by(people.admin), { id });
    expect(await tryIn(world, email, password)).toMatchObject({ id });
    await resetPassword.run(by(people.admin), { id });
    expect(await tryIn(world, email, password)).toBeNull();
    await disableAccount.run(by(people.admin), { id });
    await eraseAccount.run(by(people.admin), { id, confirmed: true });
    expect(await tryIn(world, email, password)).toBeNull();
  });
});

test("after ten failures an account waits, from any address, known or not; after a quarter of an hour it goes on", async () => {
  await withAccount(async (world, { id, password }) => {
    for (let n = 0; n < 10; n++) expect(await tryIn(world, email, "mis", `192.0.2.${n}`)).toBeNull();
    expect(await tryIn(world, email, password, "198.51.100.7")).toBeNull();
    vi.setSystemTime(start.getTime() + 14 * 60_000);
    expect(await tryIn(world, email, password)).toBeNull();
    vi.setSystemTime(start.getTime() + 15 * 60_000 + 1);
    expect(await tryIn(world, email, password)).toMatchObject({ id });
  });
});

test("a success forgets the failures of the account", async () => {
  await withAccount(async (world, { password }) => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++) await tryIn(world, email, "mis");
      expect(await tryIn(world, email, password)).not.toBeNull();
    }
  });
});

test("after a hundred failures an address waits, and other addresses do not", async () => {
  await withAccount(async (world, { password }) => {
    await tryIn(world, "eerste@test.example", "mis");
    await world.database.withTx(async (tx) => tx.run(sql`update signInFailure set count = 99`));
    await tryIn(world, "tweede@test.example", "mis");
    expect(await tryIn(world, email, password)).toBeNull();
    expect(await tryIn(world, email, password, "198.51.100.7")).not.toBeNull();
  });
});

test("failures are kept without the address that was typed or came from", async () => {
  await withAccount(async (world) => {
    await tryIn(world, "dwaalgast@test.example", "mis", "203.0.113.77");
    expect(everythingIn(world.database.read)).not.toMatch(/dwaalgast|203\.0\.113\.77/);
  });
});
