import { EntryWriter } from "#db/journal-entry.ts";
import { changeRole } from "#lib/commands/accounts.ts";
import { adoptPlan } from "#lib/commands/planning.ts";
import { enrolSchool, leaveRound, registerSchool } from "#lib/commands/register.ts";
import { saveView } from "#lib/commands/views.ts";
import { correctVisit } from "#lib/commands/visits.ts";
import { noon, type SmallWorld } from "./small-world.ts";

/** Every table of facts gets rows, and some versions are closed. */
export async function fillEveryTable({ database, by, people, visitId, schoolId }: SmallWorld): Promise<void> {
  const school = { number: "B-2", name: "Tweede", place: "Ede", province: "Gelderland" };
  await registerSchool.run(by(people.reviewer), { ...school, registeredOn: "2017-01-02" });
  await enrolSchool.run(by(people.reviewer), { school: "B-2", enteredOn: "2017-07-01" });
  await leaveRound.run(by(people.reviewer), { school: "B-2", leftOn: "2018-01-02" });
  const targets = { "2018-Q1": 1 };
  await adoptPlan.run(by(people.coordinator), { round: "r1", adoptedOn: "2018-01-12", targets });
  const correction = { id: visitId, heldOn: "2017-10-03", reason: "Agenda" };
  await correctVisit.run(by(people.coordinator), correction);
  await changeRole.run(by(people.admin), { id: people.advisory.accountId, role: "ministry" });
  await saveView.run(by(people.coordinator), { name: "Mijn scholen", params: { q: "ede" } });
  const of = { happenedOn: "2017-10-10", roundId: "r1", schoolId };
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    const subject = `account:${people.coordinator.accountId}`;
    await write.add("reportStep", "s1", { ...of, visitId, step: "draft-sent" });
    await write.add("remedyEvent", "p1", { ...of, event: "granted", until: "2017-12-01" });
    await write.append({ now: new Date(noon), actor: "system", action: "visit.correct", subject });
  });
}
