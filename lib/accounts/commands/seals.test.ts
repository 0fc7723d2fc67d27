import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { credential } from "#db/schema/accounts.ts";
import { checkPassword } from "#lib/server/sign-in/sign-in.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { tamper } from "#lib/testing/tampering/tampering.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { disableAccount, enableAccount, resetPassword } from "./accounts.ts";
import { changePassword } from "./change-password.ts";
import { hashPassword } from "./password.ts";
import { sealAccounts } from "./seal-accounts.ts";

const password = "een wachtwoord van een dief";
let hash = "";

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  hash = await hashPassword(password);
});

const signIn = ({ database }: SmallWorld, given: string) =>
  checkPassword(
    database,
    { email: "coordinator@test.example", password: given, source: "192.0.2.1", device: "" },
    new Date(),
  );
const takeOver = "update credential set passwordHash = ? where email = 'coordinator@test.example'";

test("a password that was put into the file opens nothing, and verification finds it", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people } = world;
    const { accountId: id } = people.coordinator;
    const { oneTimePassword } = await resetPassword.run(by(people.admin), { id });
    expect(await signIn(world, oneTimePassword ?? "")).toMatchObject({ id });
    tamper(database.file, [[takeOver, hash]]);
    expect(await signIn(world, password)).toBeNull();
    expect((await verifyJournal(database.read)).wrong).toMatch(/^the credential of account .* was changed/);
    const next = "een heel lang wachtwoord";
    const change = () => changePassword.run(by(people.coordinator), { current: password, next });
    await expectRefusal(database.read, change, { kind: "invalid" });
    const again = await resetPassword.run(by(people.admin), { id });
    expect(await signIn(world, again.oneTimePassword ?? "")).toMatchObject({ id });
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test.each([
  ["a seal taken out of the account", "update account set seal = null"],
  ["a seal taken out of the entry", "update journal set facts = replace(facts, '\"seal\":', '\"seel\":')"],
  ["the key exchanged", "update erasableKey set key = '00' || substr(key, 3)"],
])("nor does it with %s, at a start neither", async (_what, statement) => {
  await inSmallWorld(async (world) => {
    tamper(world.database.file, [[takeOver, hash], [statement]]);
    await sealAccounts(world.database, new Date());
    expect(await signIn(world, password)).toBeNull();
    expect((await verifyJournal(world.database.read)).wrong).not.toBeNull();
  });
});

test("whoever must choose a password must still when the file says otherwise", async () => {
  await inSmallWorld(async (world) => {
    tamper(world.database.file, [["update credential set mustChange = 0"]]);
    expect((await verifyJournal(world.database.read)).wrong).toMatch(/^the credential of account/);
  });
});

test("passwords of an earlier version are sealed once, in one entry, and what is put in later is found", async () => {
  await withOldDatabase("house-0011", async (database) => {
    const { read } = database;
    const before = await read.select().from(credential);
    expect(await verifyJournal(read)).toMatchObject({ wrong: null, unsealed: before.length });
    await sealAccounts(database, new Date("2018-03-10T12:00:00Z"));
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ action: "account.seal", actor: "system" });
    expect(entry.written).toHaveLength(before.length);
    await sealAccounts(database, new Date("2018-03-10T12:00:00Z"));
    expect((await lastEntry(read)).seq).toBe(entry.seq);
    expect(await verifyJournal(read)).toMatchObject({ wrong: null, unsealed: 0 });
    tamper(database.file, [["update credential set passwordHash = ?", hash]]);
    expect((await verifyJournal(read)).wrong).toMatch(/^the credential of account/);
  });
});

test("what does not concern the password carries its seal on", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { accountId: id } = people.coordinator;
    await disableAccount.run(by(people.admin), { id: people.ministry.accountId });
    await enableAccount.run(by(people.admin), { id: people.ministry.accountId });
    const [stored] = await database.read.select().from(credential).where(eq(credential.accountId, id));
    expect(stored?.mustChange).toBe(1);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});
