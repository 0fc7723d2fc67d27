import { recordInspector } from "#lib/inspectors/commands/inspectors.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { inWorld, type SmallWorld } from "./small-world.ts";

/** The small world with both inspectors trained, and three schools to visit this quarter; B-2 and B-3 have one owner. */
export type PlanningWorld = SmallWorld & { schools: Record<"B-2" | "B-3" | "B-4", string> };

const owners = { "B-2": "Brug Groep B.V.", "B-3": "brug groep BV", "B-4": "Oever" };

export async function inPlanningWorld<T>(work: (world: PlanningWorld) => Promise<T>): Promise<T> {
  return await inWorld("planning-world", addPlanning, work);
}

export async function addPlanning(world: SmallWorld): Promise<PlanningWorld> {
  const { by, people, otherInspector } = world;
  const coordinator = by(people.coordinator);
  for (const { inspectorId } of [people.inspector, otherInspector])
    for (const event of ["recruited", "course-completed"])
      await recordInspector.run(coordinator, { id: inspectorId, event, happenedOn: "2017-07-03" });
  const schools = {} as PlanningWorld["schools"];
  for (const number of ["B-2", "B-3", "B-4"] as const) {
    const school = { number, name: `School ${number}`, place: "Ede", province: "Gelderland" };
    const legalEntity = owners[number];
    const registered = { ...school, legalEntity, registeredOn: "2017-01-02" };
    schools[number] = (await registerSchool.run(by(people.reviewer), registered)).id;
    await enrolSchool.run(by(people.reviewer), { school: number, enteredOn: "2017-07-01" });
  }
  await assignQuarter.run(coordinator, { schools: Object.keys(schools), quarter: "2018-Q1" });
  return { ...world, schools };
}
