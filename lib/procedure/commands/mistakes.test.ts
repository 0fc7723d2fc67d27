import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import type { Person } from "#lib/access/actor.ts";
import { completeDraft } from "#lib/testing/draft.ts";
import { afternoon, framework, planned, save, submit } from "#lib/testing/draft-world.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { eraseVisit } from "#lib/visits/commands/erase-visits.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { acceptMistake, declineMistake, reportMistake } from "./mistakes.ts";
import { correctVisit } from "./visits.ts";

const reason = "De presentielijst telt 14 namen";
const answer = { reason: "Klopt met de lijst" };

async function submitted(world: PlanningWorld) {
  const { inspector } = world.people;
  const id = await planned(world);
  await save(world, inspector, id, completeDraft(framework, [inspector.inspectorId ?? ""]));
  await submit(world, inspector, id);
  const visit = await read(world, inspector, id);
  const field = `lesson.${visit.contents?.lessons[0]?.id}.learners`;
  return { id, contents: [{ field, value: "14" }] };
}

const read = ({ database, by }: PlanningWorld, person: Person, id: string) =>
  readVisit.run({ read: database.read, ...by(person, afternoon) }, { id });

async function dueFor({ database, by }: PlanningWorld, person: Person, at = afternoon) {
  const { parts } = await readDue.run({ read: database.read, ...by(person, at) }, {});
  return parts.map(({ kind }) => kind).filter((kind) => kind.startsWith("mistake"));
}

test("a mistake that an inspector reports changes nothing, until the coordinator corrects the visit in one entry and answers", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people, otherInspector } = world;
    const { id, contents } = await submitted(world);
    const findings = [{ criterion: "intake-goal", score: 1, rationale: "Geen intake" }];
    const report = { id, contents, findings, reason };
    const { id: mistake } = await reportMistake.run(by(people.inspector, afternoon), report);
    expect(await lastEntry(database.read)).toMatchObject({
      subject: `visit:${id}`,
      written: ["visitMistake"],
    });
    expect((await read(world, people.inspector, id)).contents?.lessons).toMatchObject([{ learners: 12 }]);
    expect(await dueFor(world, people.coordinator)).toEqual(["mistake-reported"]);
    expect(await dueFor(world, people.inspector)).toEqual([]);

    // What was corrected meanwhile stays: a report speaks of what was wrong alone.
    const meanwhile = {
      id,
      contents: [{ field: "intake.notes", value: "Zes dossiers" }],
      reason: "Vergeten",
    };
    await correctVisit.run(by(people.coordinator, afternoon), meanwhile);
    await acceptMistake.run(by(people.coordinator, afternoon), { id: mistake, ...answer });
    const visit = await read(world, people.inspector, id);
    expect(visit.contents?.lessons).toMatchObject([{ learners: 14 }]);
    expect(visit.contents?.notes.find(({ section }) => section === "intake")?.notes).toBe("Zes dossiers");
    expect(visit.findings).toHaveLength(framework.aspects.flatMap(({ criteria }) => criteria).length);
    expect(visit.findings?.find(({ criterion }) => criterion === "intake-goal")).toMatchObject(
      findings[0] ?? {},
    );
    expect(visit.contentCorrections?.map((correction) => correction.reason)).toContain(reason);
    expect(visit.mistakes).toMatchObject([
      {
        by: "inspector",
        reason,
        outcome: "accepted",
        answer: answer.reason,
        proposal: { contents, findings },
      },
    ]);
    expect(await dueFor(world, people.coordinator)).toEqual([]);
    expect(await dueFor(world, people.inspector)).toEqual(["mistake-answered"]);
    expect(await dueFor(world, otherInspector)).toEqual([]);
    expect(await dueFor(world, people.inspector, "2018-04-02T12:00:00Z")).toEqual([]);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a report that is declined leaves the visit as it is, is decided once, and goes with the texts of the visit", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people } = world;
    const { id, contents } = await submitted(world);
    const report = { id, contents, reason };
    const { id: mistake } = await reportMistake.run(by(people.inspector, afternoon), report);
    const { id: waiting } = await reportMistake.run(by(people.inspector, afternoon), report);
    const decision = { id: mistake, reason: "De lijst is van een andere groep" };
    await declineMistake.run(by(people.coordinator, afternoon), decision);
    for (const decide of [acceptMistake, declineMistake])
      await expectRefusal(database.read, () => decide.run(by(people.coordinator, afternoon), decision), {
        kind: "conflict",
      });
    const visit = await read(world, people.inspector, id);
    expect(visit.contents?.lessons).toMatchObject([{ learners: 12 }]);
    expect(visit.mistakes?.map(({ outcome, answer: text }) => [outcome, text])).toEqual([
      [null, null],
      ["declined", decision.reason],
    ]);
    await eraseVisit.run(by(people.coordinator, afternoon), { id, confirmed: true });
    expect((await read(world, people.inspector, id)).mistakes).toMatchObject([
      { proposal: null, reason: "(gewist)" },
      { proposal: null, answer: "(gewist)" },
    ]);
    const accept = () => acceptMistake.run(by(people.coordinator, afternoon), { id: waiting, ...answer });
    await expectRefusal(database.read, accept, { kind: "conflict" });
  });
});

test("who reports says what it should be and why, of an own visit; who decides answers", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people, otherInspector } = world;
    const { id, contents } = await submitted(world);
    const report = (person: Person, input: object) =>
      reportMistake.run(by(person, afternoon), { id, reason, ...input });
    const refusals: [Person, object, object][] = [
      [people.inspector, {}, { kind: "invalid", errors: [{ field: "heldOn" }] }],
      [people.inspector, { contents, reason: "" }, { kind: "invalid", errors: [{ field: "reason" }] }],
      [people.inspector, { heldOn: "2018-12-30" }, { kind: "invalid", errors: [{ field: "heldOn" }] }],
      [
        people.inspector,
        { findings: [{ criterion: "intake-goal", score: 1 }] },
        { kind: "invalid", errors: [{ field: "findings.0.rationale" }] },
      ],
      [
        people.inspector,
        { contents: [{ ...contents[0], value: "veel" }] },
        { kind: "invalid", errors: [{ field: "contents.0.value" }] },
      ],
      [otherInspector, { contents }, { kind: "forbidden" }],
      [people.coordinator, { contents }, { kind: "forbidden" }],
      [people.reviewer, { contents }, { kind: "forbidden" }],
    ];
    for (const [person, input, refusal] of refusals)
      await expectRefusal(database.read, () => report(person, input), refusal);
    const { id: mistake } = await report(people.inspector, { contents });
    const silent = () => declineMistake.run(by(people.coordinator, afternoon), { id: mistake, reason: " " });
    await expectRefusal(database.read, silent, { kind: "invalid", errors: [{ field: "reason" }] });
    expect((await read(world, people.reviewer, id)).mistakes).toBeNull();
  });
});
