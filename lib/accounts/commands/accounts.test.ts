import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getOpen } from "#db/rows.ts";
import { credential, session } from "#db/schema/accounts.ts";
import { roles } from "#lib/access/actor.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { changeRole, createAccount, disableAccount, enableAccount, resetPassword } from "./accounts.ts";
import { changePassword } from "./change-password.ts";
import { eraseAccount } from "./erase-account.ts";
import { isPassword } from "./password.ts";
import { startSession } from "./sessions.ts";

const fresh = { email: "Nieuw@Test.example", name: "N. Ieuw", role: "inspector" };

test("account.create: a one-time password that opens the account and is stored nowhere, and an inspector's record", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const made = await createAccount.run(by(people.admin), fresh, "k");
    const password = made.oneTimePassword ?? "";
    const [stored] = await read.select().from(credential).where(eq(credential.accountId, made.id));
    expect(stored).toMatchObject({ email: "nieuw@test.example", mustChange: 1 });
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await isPassword(stored?.passwordHash ?? "", password)).toBe(true);
    expect(await isPassword(stored?.passwordHash ?? "", `${password}x`)).toBe(false);
    expect(everythingIn(read)).not.toContain(password);
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ action: "account.create", written: ["inspector", "account"], closed: [] });
    expect(entry.facts).not.toMatch(/Ieuw|nieuw@/);
    expect((await getOpen(read, "account", made.id, "")).inspectorId).not.toBeNull();
    const same = () => createAccount.run(by(people.admin), { ...fresh, email: "NIEUW@test.example" });
    await expectRefusal(read, same, { kind: "conflict" });
  });
});

test("accounts are the administrator's: every other role is refused without a trace", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, otherInspector }) => {
    const id = otherInspector.accountId;
    const attempts = [
      [createAccount, fresh],
      [changeRole, { id, role: "admin" }],
      [disableAccount, { id }],
      [enableAccount, { id }],
      [resetPassword, { id }],
      [eraseAccount, { id, confirmed: true }],
    ] as const;
    for (const role of roles.filter((other) => other !== "admin"))
      for (const [command, input] of attempts)
        await expectRefusal(read, () => command.run(by(people[role]), input), { kind: "forbidden" });
  });
});

test("a role, a disabling and a reset end the sessions at once; twice is a conflict", async () => {
  await inSmallWorld(async ({ database: { read, withTx }, people, by }) => {
    const { accountId: id } = people.ministry;
    const other = people.advisory.accountId;
    const begin = (account: string) => withTx((tx) => startSession(tx, account, new Date()));
    await begin(other);
    const steps = [
      [changeRole, { id, role: "inspector" }, ["inspector", "account"]],
      [disableAccount, { id }, ["account"]],
      [enableAccount, { id }, ["account"]],
      [resetPassword, { id }, ["account"]],
    ] as const;
    for (const [command, input, written] of steps) {
      await begin(id);
      await command.run(by(people.admin), input);
      expect(await lastEntry(read)).toMatchObject({
        action: command.action,
        subject: `account:${id}`,
        written,
      });
      const sessions = (await read.select().from(session)).map(({ accountId }) => accountId);
      expect(sessions, command.action).toEqual(command === enableAccount ? [other, id] : [other]);
      if (command !== resetPassword)
        await expectRefusal(read, () => command.run(by(people.admin), input), { kind: "conflict" });
    }
    expect((await getOpen(read, "account", id, "")).inspectorId).not.toBeNull();
  });
});

test("of two administrators one may go, the last one stays – also when the other's texts were erased", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const { id } = await createAccount.run(by(people.admin), { ...fresh, role: "admin" });
    await disableAccount.run(by(people.admin), { id });
    const last = { id: people.admin.accountId };
    const out = () => disableAccount.run(by(people.admin), last);
    await expectRefusal(read, out, { kind: "conflict" });
    const down = () => changeRole.run(by(people.admin), { ...last, role: "ministry" });
    await expectRefusal(read, down, { kind: "conflict" });
    await eraseAccount.run(by(people.admin), { id, confirmed: true });
    await enableAccount.run(by(people.admin), { id }).catch(() => null);
    await expectRefusal(read, out, { kind: "conflict" });
  });
});

test("password.change: one's own, with the current one, long enough and another; the journal says only that", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const { accountId: id } = people.advisory;
    const { oneTimePassword: current } = await resetPassword.run(by(people.admin), { id });
    const person = { ...people.advisory, mustChangePassword: true };
    const next = "een heel lang wachtwoord";
    const refusals: [object, object][] = [
      [
        { current: "verkeerd", next },
        { kind: "invalid", errors: [{ field: "current" }] },
      ],
      [
        { current, next: "te kort" },
        { kind: "invalid", errors: [{ field: "next" }] },
      ],
      [
        { current, next: "😀🐈🌷🚲🧀😀" }, // twelve units, six characters
        { kind: "invalid", errors: [{ field: "next", message: expect.stringContaining("minstens 12") }] },
      ],
      ...["Wachtwoord123", "advisory@test.example", "toezichtindeklas", "abcabcabcabcabc"].map(
        (weak): [object, object] => [
          { current, next: weak },
          { kind: "invalid", errors: [{ field: "next", message: expect.stringContaining("te zwak") }] },
        ],
      ),
      [
        { current, next: current },
        { kind: "invalid", errors: [{ field: "next" }] },
      ],
      [{ current }, { kind: "invalid", errors: [{ field: "next" }] }],
    ];
    for (const [input, problem] of refusals)
      await expectRefusal(read, () => changePassword.run(by(person), input), problem);
    await changePassword.run(by(person), { current, next });
    const [stored] = await read.select().from(credential).where(eq(credential.accountId, id));
    expect(stored).toMatchObject({ mustChange: 0 });
    expect(await isPassword(stored?.passwordHash ?? "", next)).toBe(true);
    expect(everythingIn(read)).not.toContain(next);
    expect(await lastEntry(read)).toMatchObject({
      action: "password.change",
      actor: id,
      written: ["account"],
      closed: ["account"],
    });
  });
});
