import { v7 } from "uuid";
import type { Person } from "#lib/access/actor.ts";
import { reportMistake } from "#lib/procedure/commands/mistakes.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { openDraft } from "#lib/visits/commands/visit-drafts.ts";
import { completeDraft, makeSave } from "./draft.ts";
import { afternoon, framework, planned, save, submit } from "./draft-world.ts";
import { inPlanningWorld, type PlanningWorld } from "./planning-world.ts";

/** The planning world with held, planned and begun visits of each kind: of either inspector, of both and of nobody. */
export async function inListsWorld(work: (world: PlanningWorld) => Promise<void>): Promise<void> {
  await inPlanningWorld(async (world) => {
    await registerMore(world);
    const own = await holdVisits(world);
    await beginVisits(world);
    const together = await holdTogether(world);
    await reportDay(world, world.otherInspector, own);
    await reportDay(world, world.people.inspector, together);
    await work(world);
  });
}

async function registerMore({ by, people: { reviewer } }: PlanningWorld): Promise<void> {
  for (const number of ["B-5", "B-6", "B-7", "B-8"]) {
    const school = { number, name: `School ${number}`, place: "Ede", province: "Gelderland" };
    await registerSchool.run(by(reviewer), { ...school, registeredOn: "2017-01-02" });
    await enrolSchool.run(by(reviewer), { school: number, enteredOn: "2017-07-01" });
  }
}

/** The id of the visit that the second inspector held. */
async function holdVisits(world: PlanningWorld): Promise<string> {
  const { by, people, otherInspector } = world;
  const held = (who: Person, school: string, kind: string, inspector?: string | null) =>
    recordVisit.run(by(who), { school, kind, heldOn: "2018-01-10", independent: true, inspector });
  const { id } = await held(otherInspector, "B-5", "classroom");
  await held(people.reviewer, "B-6", "no-lessons");
  await held(people.coordinator, "B-7", "no-lessons", otherInspector.inspectorId);
  return id;
}

/** A visit of both inspectors: its id. */
async function holdTogether(world: PlanningWorld): Promise<string> {
  const { people, otherInspector } = world;
  const together = await planned(world, true);
  const inspectorIds = [people.inspector, otherInspector].flatMap(({ inspectorId }) => inspectorId ?? []);
  const scored = completeDraft(framework, inspectorIds).filter(
    ({ field }) => !field.startsWith("independent"),
  );
  await save(world, people.coordinator, together, scored);
  await submit(world, people.coordinator, together);
  return together;
}

async function reportDay({ by }: PlanningWorld, who: Person, id: string): Promise<void> {
  const mistake = { id, heldOn: "2018-01-09", reason: "Het bezoek was een dag eerder" };
  await reportMistake.run(by(who, afternoon), mistake);
}

async function beginVisits(world: PlanningWorld): Promise<void> {
  const { by, people, otherInspector } = world;
  const coordinator = by(people.coordinator);
  const times = { startsAt: "09:00", endsAt: "12:00" };
  const inspector = people.inspector.inspectorId;
  const others = { school: "B-3", inspector: otherInspector.inspectorId, day: "2018-03-05", ...times };
  const both = { school: "B-4", inspector, secondInspector: otherInspector.inspectorId };
  await scheduleVisit.run(coordinator, others);
  const { id } = await scheduleVisit.run(coordinator, { ...both, day: "2018-03-06", ...times });
  await save(world, people.inspector, id, [makeSave("preparation.notes", "Begin")]);
  const begun = { school: "B-8", kind: "classroom", day: "2018-03-01" };
  await openDraft.run(by(otherInspector, afternoon), { ...begun, id: v7() });
}
