import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
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
