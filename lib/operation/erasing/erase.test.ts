import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { eraseInspector } from "#lib/inspectors/commands/erase-inspectors.ts";
import { eraseVerdict } from "#lib/procedure/commands/erase-procedure.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { eraseKeurmerk } from "#lib/register/commands/erase-register.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { eraseVisit } from "#lib/visits/commands/erase-visits.ts";

test("erasing takes the words and the key and leaves the facts; the journal holds", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, visitId, verdictId, keurmerkId }) => {
    const words = ["Dossiers ontbreken", "Over het geheel voldoende", "Voldoet"];
    for (const word of words) expect(everythingIn(read)).toContain(word);
    await eraseVisit.run(by(people.coordinator), { id: visitId, confirmed: true });
    expect(await lastEntry(read)).toMatchObject({ action: "visit.erase", written: [], closed: [] });
    await eraseVerdict.run(by(people.coordinator), { id: verdictId, confirmed: true });
    await eraseKeurmerk.run(by(people.reviewer), { id: keurmerkId, confirmed: true });
    const inspector = { id: people.inspector.inspectorId, confirmed: true };
    await eraseInspector.run(by(people.coordinator), inspector);
    for (const word of words) expect(everythingIn(read)).not.toContain(word);
    for (const gone of [visitId, verdictId, keurmerkId])
      expect(read.all<{ subject: string }>("select subject from erasableKey")).not.toContainEqual({
        subject: expect.stringContaining(gone),
      });
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("erasing asks for a yes, and an account only once it is disabled", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, visitId }) => {
    const unsure = () => eraseVisit.run(by(people.coordinator), { id: visitId });
    await expectRefusal(read, unsure, { kind: "invalid" });
    const { accountId: id } = people.ministry;
    const account = { id, confirmed: true };
    await expectRefusal(read, () => eraseAccount.run(by(people.admin), account), { kind: "conflict" });
    await disableAccount.run(by(people.admin), { id });
    await eraseAccount.run(by(people.admin), account, "k");
    expect(everythingIn(read)).not.toContain("ministry@test.example");
    const again = { email: "ministry@test.example", name: "Opvolger", role: "ministry" };
    await createAccount.run(by(people.admin), again);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("what is done about an erased account afterwards leaves a journal that holds", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const { accountId: id } = people.ministry;
    await disableAccount.run(by(people.admin), { id });
    await eraseAccount.run(by(people.admin), { id, confirmed: true });
    for (const [name, work] of [
      ["enable", () => enableAccount.run(by(people.admin), { id })],
      ["change role", () => changeRole.run(by(people.admin), { id, role: "inspector" })],
      ["reset", () => resetPassword.run(by(people.admin), { id })],
    ] as const) {
      await work().catch((error) => expect(error, name).toMatchObject({ kind: "conflict" }));
      expect((await verifyJournal(read)).wrong, name).toBeNull();
    }
  });
});

test("a verdict or visit that was erased can still be corrected, and the journal holds", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, visitId, verdictId }) => {
    await eraseVisit.run(by(people.coordinator), { id: visitId, confirmed: true });
    const visit = { id: visitId, heldOn: "2017-10-03", reason: "Agenda" };
    await correctVisit.run(by(people.coordinator), visit);
    expect((await verifyJournal(read)).wrong).toBeNull();
    await eraseVerdict.run(by(people.coordinator), { id: verdictId, confirmed: true });
    const verdict = { id: verdictId, decidedOn: "2017-11-02", reason: "Agenda" };
    await correctVerdict.run(by(people.coordinator), verdict);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("a write that is sent again after its text was erased is not done twice", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, schoolId }) => {
    const suspended = { id: schoolId, event: "suspended", effectiveOn: "2018-01-10", ground: "Brief" };
    const { id } = await recordKeurmerk.run(by(people.reviewer), suspended, "k");
    await eraseKeurmerk.run(by(people.reviewer), { id, confirmed: true });
    const again = () => recordKeurmerk.run(by(people.reviewer), suspended, "k");
    await expectRefusal(read, again, { kind: "conflict" });
  });
});
