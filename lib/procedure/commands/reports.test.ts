import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import type { Person } from "#lib/access/actor.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { type FollowUpWorld, inFollowUpWorld } from "#lib/testing/follow-up.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { eraseReport } from "./erase-procedure.ts";
import { correctRemedy } from "./remedy.ts";
import { correctReport, recordReport } from "./reports.ts";
import { correctVerdict } from "./verdicts.ts";
import { correctVisit, recordVisit } from "./visits.ts";

const reason = "Agenda";

/** What somebody sees of the report and the periods to remedy in the school's timeline. */
async function seenBy({ database: { read }, by, schoolId }: FollowUpWorld, person: Person) {
  const { tidk } = await readSchool.run({ read, ...by(person) }, { id: schoolId });
  return (tidk?.timeline ?? [])
    .map(({ row }) => row.fact.type)
    .filter((type) => type === "report" || type === "remedy");
}

test("report.record: the draft by its own inspector, every step by the coordinator, nothing by others", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, otherInspector, by }) => {
    const inspector = people.inspector.inspectorId;
    const visit = { school: "B-1", heldOn: "2018-01-10", kind: "reinspection", inspector };
    const { id } = await recordVisit.run(by(people.coordinator), visit);
    const draft = { id, step: "draft-sent", happenedOn: "2018-01-15" };
    const forbidden = { kind: "forbidden" };
    for (const actor of [otherInspector, people.reviewer, people.ministry, people.advisory, people.admin])
      await expectRefusal(read, () => recordReport.run(by(actor), draft), forbidden);
    const done = await recordReport.run(by(people.inspector), draft);
    expect(await lastEntry(read)).toMatchObject({
      action: "report.record",
      subject: `report:${done.id}`,
      written: ["reportStep"],
      closed: [],
    });
    const next = { id, step: "reaction-term-passed", happenedOn: "2018-01-22" };
    await expectRefusal(read, () => recordReport.run(by(people.inspector), next), forbidden);
    await recordReport.run(by(people.coordinator), next);
    await recordReport.run(by(people.coordinator), { id, step: "final", happenedOn: "2018-01-22" });
  });
});

test("report.record refuses what is out of order, twice, in the future or about a visit without lessons", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, visitId: id }) => {
    const noLessons = { school: "B-1", heldOn: "2018-01-10", kind: "no-lessons" };
    const school = await recordVisit.run(by(people.coordinator), noLessons);
    const invalid = (field: string) => ({ kind: "invalid", errors: [{ field }] });
    const refusals: [object, object][] = [
      [{ id, step: "draft-sent", happenedOn: "2017-10-10" }, { kind: "conflict" }],
      [{ id, step: "final", happenedOn: "2017-10-10" }, invalid("step")],
      [{ id, step: "reaction-received", happenedOn: "2017-10-08" }, invalid("happenedOn")],
      [{ id, step: "reaction-received", happenedOn: "2018-02-06" }, invalid("happenedOn")],
      [{ id, step: "reaction-received", happenedOn: "2017-02-30" }, invalid("happenedOn")],
      [{ id, step: "party", happenedOn: "2017-10-10" }, invalid("step")],
      [{ id: school.id, step: "draft-sent", happenedOn: "2018-01-11" }, { kind: "conflict" }],
    ];
    for (const [input, problem] of refusals)
      await expectRefusal(read, () => recordReport.run(by(people.coordinator), input), problem);
    await recordReport.run(by(people.coordinator), {
      id,
      step: "reaction-received",
      happenedOn: "2017-10-09",
    });
    const also = { id, step: "reaction-term-passed", happenedOn: "2017-10-20" };
    await expectRefusal(read, () => recordReport.run(by(people.coordinator), also), invalid("step"));
  });
});

test("report.correct moves a step between its neighbours, and withdraws the last one alone", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, visitId, stepId }) => {
    const reaction = { id: visitId, step: "reaction-received", happenedOn: "2017-10-20" };
    const { id: reactionId } = await recordReport.run(by(people.coordinator), reaction);
    const correct = (input: object) => () => correctReport.run(by(people.coordinator), { reason, ...input });
    await expectRefusal(read, correct({ id: stepId, happenedOn: "2017-10-21" }), { kind: "invalid" });
    await expectRefusal(read, correct({ id: stepId, happenedOn: "2017-10-01" }), { kind: "invalid" });
    await expectRefusal(read, correct({ id: stepId, withdrawn: true }), { kind: "conflict" });
    await expectRefusal(read, correct({ id: stepId }), { kind: "invalid" });
    await expectRefusal(read, correct({ id: stepId, withdrawn: true, reason: " " }), { kind: "invalid" });
    await correct({ id: stepId, happenedOn: "2017-10-20" })();
    expect(await lastEntry(read)).toMatchObject({ written: ["reportStep"], closed: ["reportStep"] });
    await correct({ id: reactionId, withdrawn: true })();
    expect(await lastEntry(read)).toMatchObject({ written: [], closed: ["reportStep"] });
    await correct({ id: stepId, withdrawn: true })();
    await expectRefusal(read, correct({ id: stepId, withdrawn: true }), { kind: "not-found" });
    await recordReport.run(by(people.coordinator), {
      id: visitId,
      step: "draft-sent",
      happenedOn: "2017-10-09",
    });
  });
});

test("visit.correct: the report goes with its visit, and the visit stays an inspection before its report", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, visitId: id, verdictId, remedyId }) => {
    const correct = (input: object) => () =>
      correctVisit.run(by(people.coordinator), { id, reason, ...input });
    await expectRefusal(read, correct({ heldOn: "2017-10-10" }), {
      kind: "conflict",
      message: expect.stringMatching(/conceptrapport/),
    });
    await correct({ heldOn: "2017-10-09" })();
    await correctVerdict.run(by(people.coordinator), { id: verdictId, withdrawn: true, reason });
    const refused = { kind: "conflict", message: expect.stringMatching(/hersteltermijn/) };
    await expectRefusal(read, correct({ withdrawn: true }), refused);
    await correctRemedy.run(by(people.coordinator), { id: remedyId, withdrawn: true, reason });
    const asSchoolVisit = correct({ kind: "no-lessons", findings: [] });
    await expectRefusal(read, asSchoolVisit, { kind: "conflict", message: expect.stringMatching(/rapport/) });
    await correct({ withdrawn: true })();
    expect(await lastEntry(read)).toMatchObject({ written: [], closed: ["visit", "finding", "reportStep"] });
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("the report and its corrections are seen by the coordinator and the own inspector alone", async () => {
  await inFollowUpWorld(async (world) => {
    const { people, otherInspector } = world;
    for (const person of [people.coordinator, people.inspector])
      expect(await seenBy(world, person)).toEqual(["remedy", "report"]);
    for (const person of [otherInspector, people.reviewer, people.ministry])
      expect(await seenBy(world, person)).toEqual([]);
  });
});

test("report.erase takes the reason of a correction; the journal holds", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, stepId: id }) => {
    const words = "Een naam die weg moet";
    await correctReport.run(by(people.coordinator), { id, happenedOn: "2017-10-11", reason: words });
    expect(everythingIn(read)).toContain(words);
    await eraseReport.run(by(people.coordinator), { id, confirmed: true });
    expect(everythingIn(read)).not.toContain(words);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});
