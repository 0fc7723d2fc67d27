import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { completeDraft } from "#lib/testing/draft.ts";
import { afternoon, framework, planned, save, submit } from "#lib/testing/draft-world.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

async function submitted(world: PlanningWorld): Promise<string> {
  const { inspector } = world.people;
  const id = await planned(world);
  await save(world, inspector, id, completeDraft(framework, [inspector.inspectorId ?? ""]));
  await submit(world, inspector, id);
  return id;
}

test("what a visit saw is corrected with a reason, and stands beside what it was", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people } = world;
    const id = await submitted(world);
    const read = async () => await readVisit.run({ read: database.read, ...by(people.coordinator) }, { id });
    const lesson = (await read()).contents?.lessons[0]?.id;
    const reason = "De presentielijst telt 14 namen";
    await correctVisit.run(by(people.coordinator, afternoon), {
      id,
      reason,
      contents: [
        { field: `lesson.${lesson}.learners`, value: "14" },
        { field: `lesson.${lesson}.startsAt`, value: "9.45" },
        { field: `lesson.${lesson}.teacher`, value: "docent 1" },
        { field: "intake.notes", value: "Zes dossiers" },
        { field: "feedback.given", value: false },
      ],
    });
    const visit = await read();
    expect(visit.contents?.lessons).toMatchObject([{ learners: 14, startsAt: "09:45", endsAt: "11:30" }]);
    const changes = visit.contentCorrections?.map(({ field, before, after }) => [
      field.replace(lesson ?? "", "1"),
      before,
      after,
    ]);
    expect(changes?.toSorted()).toEqual([
      ["feedback.given", true, false],
      ["intake.notes", null, "Zes dossiers"],
      ["lesson.1.learners", "12", "14"],
      ["lesson.1.startsAt", "09:30", "09:45"],
    ]);
    expect(visit.contentCorrections?.every((correction) => correction.reason === reason)).toBe(true);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("what cannot be is told field by field, and then nothing is changed", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people, visitId } = world;
    const id = await submitted(world);
    const visit = await readVisit.run({ read: database.read, ...by(people.coordinator) }, { id });
    const lesson = visit.contents?.lessons[0]?.id;
    const correct = (contents: object[], visitId = id) =>
      correctVisit.run(by(people.coordinator, afternoon), { id: visitId, reason: "Anders", contents });
    const wrong = [
      { field: `lesson.${lesson}.learners`, value: "veel" },
      { field: `lesson.${lesson}.group`, value: " " },
      { field: "intake.color", value: "x" },
      { field: "feedback.given", value: "ja" },
      { field: "interview.elders.notes", value: "x" },
    ];
    const errors = wrong.map((_one, nth) => ({ field: `contents.${nth}.value` }));
    await expectRefusal(database.read, () => correct(wrong), { kind: "invalid", errors });
    const before = [{ field: `lesson.${lesson}.endsAt`, value: "9:00" }];
    await expectRefusal(database.read, () => correct(before), {
      kind: "invalid",
      errors: [{ field: "contents" }],
    });
    const others = [{ field: `lesson.${lesson}.learners`, value: "14" }];
    await expectRefusal(database.read, () => correct(others, visitId), { kind: "invalid" });
  });
});
