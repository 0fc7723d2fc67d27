import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { cancelVisit, giveBackVisit, recordNotHeld } from "#lib/visits/commands/visit-returns.ts";
import { readPlannedVisit } from "#lib/visits/reads/planned-visit.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { readSchool } from "./school.ts";

const reason = "De dag stond verkeerd in mijn agenda";

/** A second school of the round. */
async function another({ by, people: { reviewer } }: SmallWorld): Promise<string> {
  const school = { number: "B-2", name: "Taalhuis Oost", place: "Ede", province: "Gelderland" };
  const { id } = await registerSchool.run(by(reviewer), { ...school, registeredOn: "2017-01-02" });
  await enrolSchool.run(by(reviewer), { school: "B-2", enteredOn: "2017-07-01" });
  return id;
}

/** All that somebody reads of a visit: on its page and in the timeline of its school. */
async function readsOf({ database, by }: SmallWorld, actor: Person, visitId: string, schoolId: string) {
  const context = { read: database.read, ...by(actor) };
  return JSON.stringify([
    await readVisit.run(context, { id: visitId }),
    await readSchool.run(context, { id: schoolId }),
  ]);
}

test.each([
  ["corrected", { heldOn: "2017-10-03" }],
  ["withdrawn", { withdrawn: true }],
])(
  "why an inspection was %s is read by ITTA alone; others read that it was (model §8)",
  async (_what, change) => {
    await inSmallWorld(async (world) => {
      const { by, people } = world;
      const schoolId = await another(world);
      const held = { school: "B-2", heldOn: "2017-10-02", kind: "classroom", independent: true };
      const { id } = await recordVisit.run(by(people.inspector), held);
      await correctVisit.run(by(people.coordinator), { id, ...change, reason });
      for (const actor of [people.inspector, people.coordinator])
        expect(await readsOf(world, actor, id, schoolId), actor.role).toContain(reason);
      const read = await readsOf(world, people.reviewer, id, schoolId);
      expect(read).not.toContain(reason);
      expect(read).toContain("2017-10-02");
    });
  },
);

test("why a visit of Blik op Werk was corrected is read by Blik op Werk", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    const schoolId = await another(world);
    const held = { school: "B-2", heldOn: "2017-10-02", kind: "no-lessons" };
    const { id } = await recordVisit.run(by(people.reviewer), held);
    await correctVisit.run(by(people.reviewer), { id, heldOn: "2017-10-03", reason });
    expect(await readsOf(world, people.reviewer, id, schoolId)).toContain(reason);
  });
});

test.each([
  [
    "given back",
    (world: PlanningWorld, id: string) => giveBackVisit.run(world.by(world.people.inspector), { id, reason }),
  ],
  [
    "called off",
    (world: PlanningWorld, id: string) => cancelVisit.run(world.by(world.people.coordinator), { id, reason }),
  ],
  [
    "not held",
    (world: PlanningWorld, id: string) =>
      recordNotHeld.run(world.by(world.people.coordinator), { id, cause: "inspector-unable", note: reason }),
  ],
])(
  "why a visit was %s is read by its inspector and the coordinator; a colleague sees that it was",
  async (_what, end) => {
    await inPlanningWorld(async (world) => {
      const { by, people, otherInspector, database, schools } = world;
      const visit = { school: "B-2", day: "2018-03-01", startsAt: "9:30", endsAt: "12:00" };
      const schedule = (inspector: Person, changes: object) =>
        scheduleVisit.run(by(people.coordinator), { ...visit, inspector: inspector.inspectorId, ...changes });
      const { id } = await schedule(people.inspector, {});
      await end(world, id);
      const { id: next } = await schedule(otherInspector, { day: "2018-03-08" });
      const readsSchool = async (actor: Person) =>
        JSON.stringify(await readSchool.run({ read: database.read, ...by(actor) }, { id: schools["B-2"] }));
      for (const actor of [people.inspector, people.coordinator])
        expect(await readsSchool(actor), actor.role).toContain(reason);
      for (const actor of [otherInspector, people.reviewer])
        expect(await readsSchool(actor), actor.role).not.toContain(reason);
      expect(await readsSchool(otherInspector)).toContain("2018-03-01");
      const planned = await readPlannedVisit.run(
        { read: database.read, ...by(otherInspector) },
        { id: next },
      );
      expect(JSON.stringify(planned)).not.toContain(reason);
    });
  },
);
