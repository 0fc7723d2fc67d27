import { expect, test } from "vitest";
import { journalEnd } from "#db/journal/entry.ts";
import { createAccount, resetPassword } from "#lib/accounts/commands/accounts.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal } from "#lib/testing/traces.ts";

const suspended = { id: "B-1", event: "suspended", effectiveOn: "2018-01-10", ground: "Brief" };

test("the same key and body, however often and at once, is one entry and one answer", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const { last } = await journalEnd(database.read);
    const send = (at?: string) => recordKeurmerk.run(by(people.reviewer, at), suspended, "k");
    const answers = await Promise.all([send(), send(), send()]);
    const after = everythingIn(database.read);
    answers.push(await send("2018-03-01T12:00:00Z"));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await journalEnd(database.read)).last).toBe(last + 1);
    expect(everythingIn(database.read)).toBe(after);
  });
});

test("the same key with another body or for another command is refused; another person may use it", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const visit = { school: "B-1", heldOn: "2018-01-10", kind: "no-lessons" };
    await recordKeurmerk.run(by(people.reviewer), suspended, "k");
    const other = { ...suspended, ground: "Andere brief" };
    const problem = { kind: "conflict" };
    await expectRefusal(database.read, () => recordKeurmerk.run(by(people.reviewer), other, "k"), problem);
    await expectRefusal(database.read, () => recordVisit.run(by(people.reviewer), visit, "k"), problem);
    await recordVisit.run(by(people.coordinator), visit, "k");
    const lifted = { id: "B-1", event: "suspension-lifted", effectiveOn: "2018-01-10" };
    await recordKeurmerk.run(by(people.reviewer), lifted, "k2");
  });
});

test("a refused write uses up no key", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const verdict = { school: "B-1", decidedOn: "2018-01-12", verdict: "approved" };
    const early = { ...verdict, decidedOn: "2017-09-01" };
    const give = (input: object) => giveVerdict.run(by(people.coordinator), input, "k");
    await expectRefusal(database.read, () => give(early), { kind: "conflict" });
    const given = await give(verdict);
    expect(await give(verdict)).toEqual(given);
  });
});

test("a key is not an entrance: whoever may no longer do it gets no earlier answer", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    await recordKeurmerk.run(by(people.reviewer), suspended, "k");
    const demoted = { ...people.reviewer, role: "ministry" as const };
    const send = () => recordKeurmerk.run(by(demoted), suspended, "k");
    await expectRefusal(database.read, send, { kind: "forbidden" });
  });
});

test("a replay never shows a one-time password, and changes no password", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const account = { email: "n@test.example", name: "N", role: "advisory" };
    const made = await createAccount.run(by(people.admin), account, "k1");
    const reset = await resetPassword.run(by(people.admin), { id: made.id }, "k2");
    const stored = everythingIn(database.read);
    for (const { oneTimePassword } of [made, reset]) {
      expect(oneTimePassword).toMatch(/^\w{4}-/);
      expect(stored).not.toContain(oneTimePassword);
    }
    const again = await createAccount.run(by(people.admin), account, "k1");
    expect(again).toEqual({ ...made, oneTimePassword: null });
    expect(await resetPassword.run(by(people.admin), { id: made.id }, "k2")).toEqual({
      ...reset,
      oneTimePassword: null,
    });
    expect(everythingIn(database.read)).toBe(stored);
  });
});
