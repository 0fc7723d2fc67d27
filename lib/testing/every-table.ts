import { changeRole } from "#lib/accounts/commands/accounts.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { adoptPlan } from "#lib/planning/commands/planning.ts";
import { correctRemedy } from "#lib/procedure/commands/remedy.ts";
import { correctReport } from "#lib/procedure/commands/reports.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, leaveRound, registerSchool } from "#lib/register/commands/register.ts";
import { saveView } from "#lib/schools/commands/views.ts";
import { addFollowUp } from "./follow-up.ts";
import { fillEmptyTables } from "./plain-facts.ts";
import type { SmallWorld } from "./small-world.ts";

/** Every table of facts gets rows, and some versions are closed. */
export async function fillEveryTable(world: SmallWorld): Promise<void> {
  const { by, people, visitId } = world;
  const school = { number: "B-2", name: "Tweede", place: "Ede", province: "Gelderland" };
  await registerSchool.run(by(people.reviewer), { ...school, registeredOn: "2017-01-02" });
  await enrolSchool.run(by(people.reviewer), { school: "B-2", enteredOn: "2017-07-01" });
  const quarters = ["2018-Q1", "2018-Q2"];
  for (const quarter of quarters)
    await assignQuarter.run(by(people.coordinator), { schools: ["B-2"], quarter });
  await leaveRound.run(by(people.reviewer), { school: "B-2", leftOn: "2018-01-02" });
  const targets = { "2018-Q1": 1 };
  await adoptPlan.run(by(people.coordinator), { round: "r1", adoptedOn: "2018-01-12", targets });
  const correction = { id: visitId, heldOn: "2017-10-03", reason: "Agenda" };
  await correctVisit.run(by(people.coordinator), correction);
  await changeRole.run(by(people.admin), { id: people.advisory.accountId, role: "ministry" });
  const { stepId, remedyId } = await addFollowUp(world);
  const reason = "Agenda";
  await correctReport.run(by(people.coordinator), { id: stepId, happenedOn: "2017-10-10", reason });
  await correctRemedy.run(by(people.coordinator), { id: remedyId, until: "2017-10-27", reason });
  await saveView.run(by(people.coordinator), { name: "Mijn scholen", params: { q: "ede" } });
  await fillEmptyTables(world.database);
}
