import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import {
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { askNextAuth, cookiesOf } from "#lib/testing/ask-next-auth.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { readActor } from "./session.ts";
import { checkPassword } from "./sign-in.ts";

const start = new Date("2026-03-02T09:00:00Z");
const email = "iemand@test.example";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://tidk.example");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of these tests alone");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function withAccount(
  work: (world: SmallWorld, account: { id: string; password: string }) => Promise<void>,
) {
  await inSmallWorld(async (world) => {
    const account = { email, name: "Iemand", role: "ministry" };
    const { id, oneTimePassword } = await createAccount.run(world.by(world.people.admin), account);
    await work(world, { id, password: oneTimePassword ?? "" });
  });
}

/** What becomes of a try, so many seconds after the first. */
const tryIn = (
  { database }: SmallWorld,
  given: string,
  password: string,
  { source = "192.0.2.1", device = "", after = 0 } = {},
) =>
  checkPassword(
    database,
    { email: given, password, source, device },
    new Date(start.getTime() + after * 1000),
  );

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

test("the letters of a password are the same however a keyboard composes them", async () => {
  await withAccount(async (world, { id, password }) => {
    const person: Person = { role: "ministry", accountId: id, inspectorId: null, mustChangePassword: true };
    const next = "crème brûlée ﬁjn gemaakt";
    await changePassword.run(world.by(person), { current: password, next });
    for (const typed of [next, next.normalize("NFD"), next.normalize("NFKC")])
      expect(await tryIn(world, email, typed)).toMatchObject({ id });
    expect(await tryIn(world, email, next.toUpperCase())).toBeNull();
  });
});

test("two hundred wrong passwords by strangers: the owner signs in at once on their device, on a new one after the told wait", async () => {
  await withAccount(async (world, { id, password }) => {
    serveFrom(world.database);
    const first = await askNextAuth({ action: "callback/credentials", fields: { email, password } });
    const device = cookiesOf(first).match(/__Host-tidk-device=([^;]*)/)?.[1] ?? "";
    const ends: unknown[] = [];
    for (let n = 0; n < 200; n++) {
      const source = `203.0.113.${n % 60}`;
      ends.push(await tryIn(world, email, "mis", { source }).catch(({ kind }) => kind));
    }
    expect(new Set(ends)).toEqual(new Set([null, "too-many"]));
    expect(await tryIn(world, email, password, { device })).toMatchObject({ id });
    const elsewhere = { source: "198.51.100.7" };
    const told = tryIn(world, email, password, elsewhere);
    await expect(told).rejects.toMatchObject({ kind: "too-many", retryAfterSeconds: 30 });
    await expect(tryIn(world, email, password, { ...elsewhere, after: 29 })).rejects.toMatchObject({
      message: "Er is vaak een verkeerd wachtwoord ingevuld. Probeer het over 1 seconde opnieuw.",
    });
    expect(await tryIn(world, email, password, { ...elsewhere, after: 30 })).toMatchObject({ id });
  });
});

test("an address that nobody has is answered as one that somebody has, try by try", async () => {
  await withAccount(async (world) => {
    serveFrom(world.database);
    const answersTo = async (address: string, client: string) => {
      const answers: [status: number, ...rest: unknown[]][] = [];
      for (let n = 0; n < 12; n++) {
        const fields = { email: address, password: "mis" };
        const answer = await askNextAuth({ action: "callback/credentials", fields, client });
        const said = answer.status === 429 ? (await answer.json()).type : await answer.text();
        const names = [...answer.headers.keys()].filter((name) => name !== "retry-after");
        answers.push([answer.status, said, names, answer.headers.has("retry-after")]);
      }
      return answers;
    };
    const known = await answersTo(email, "192.0.2.1");
    expect(await answersTo("niemand@test.example", "192.0.2.2")).toEqual(known);
    expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, ...Array(7).fill(429)]);
  });
});

test("who guesses the present password in a session is slowed there, and nowhere else", async () => {
  await withAccount(async (world, { id, password }) => {
    const session = (name: string): Person => ({
      role: "ministry",
      accountId: id,
      inspectorId: null,
      mustChangePassword: false,
      session: name,
    });
    const change = (by: Person, current: string, at = "2018-02-05T12:00:00Z") =>
      changePassword.run(world.by(by, at), { current, next: "een heel lang wachtwoord" });
    for (let n = 0; n < 5; n++)
      await expect(change(session("stolen"), "mis")).rejects.toMatchObject({ kind: "invalid" });
    await expect(change(session("stolen"), password)).rejects.toMatchObject({ kind: "too-many" });
    expect(await tryIn(world, email, password)).not.toBeNull();
    await expect(change(session("stolen"), "mis", "2018-02-05T12:00:03Z")).rejects.toMatchObject({
      kind: "invalid",
    });
    expect(await change(session("own"), password)).toMatchObject({ id });
  });
});

test("a device is known to the accounts that signed in on it, and to no other; its cookie names nobody", async () => {
  await withAccount(async (world, { id, password }) => {
    serveFrom(world.database);
    const { id: other, oneTimePassword } = await createAccount.run(world.by(world.people.admin), {
      email: "ander@test.example",
      name: "Ander",
      role: "ministry",
    });
    const enter = async (fields: Record<string, string>, cookie = "") => {
      const answer = await askNextAuth({ action: "callback/credentials", fields, cookie });
      expect(answer.status).toBe(200);
      return cookiesOf(answer);
    };
    const first = await enter({ email, password });
    const second = await enter({ email: "ander@test.example", password: oneTimePassword ?? "" }, first);
    const parts = (cookie: string) => cookie.match(/__Host-tidk-device=([^;]*)/)?.[1]?.split("~") ?? [];
    expect(parts(second)).toEqual([expect.any(String), ...parts(first)]);
    expect(second).not.toMatch(new RegExp(`${id}|${other}|iemand|ander`, "i"));
    expect((await readActor(world.database.read, second)).role).toBe("ministry");
    const forged = parts(first)
      .map((part) => part.replace(/^../, "zz"))
      .join("~");
    for (const device of [forged, "~", "x".repeat(9000), `${parts(second)[0]}`]) {
      for (let n = 0; n < 5; n++) await tryIn(world, email, "mis", { source: "s", device }).catch(() => null);
      await expect(tryIn(world, email, password, { source: "s", device })).rejects.toMatchObject({
        kind: "too-many",
      });
    }
    expect(
      await tryIn(world, email, password, { source: "s", device: parts(second)[1] ?? "" }),
    ).not.toBeNull();
  });
});

test("nothing of a try that failed is stored", async () => {
  await withAccount(async (world) => {
    const before = everythingIn(world.database.read);
    await tryIn(world, "dwaalgast@test.example", "mis", { source: "203.0.113.77" });
    expect(everythingIn(world.database.read)).toBe(before);
  });
});
