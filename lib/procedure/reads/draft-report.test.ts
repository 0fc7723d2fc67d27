import { expect, test } from "vitest";
import { journalEnd } from "#db/journal/entry.ts";
import type { Person } from "#lib/access/actor.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { completeDraft, type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { submitVisit } from "#lib/visits/commands/submit-visit.ts";
import { saveDraft } from "#lib/visits/commands/visit-drafts.ts";
import { readDraftSaves } from "#lib/visits/reads/draft-news.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom, headIds } from "#lib/visits/rules/draft/saves.ts";
import { reportedFields } from "#lib/visits/rules/finding.ts";
import { readDraftReport } from "./draft-report.ts";

const day = "2018-03-01";
const afternoon = `${day}T15:00:00Z`;
const framework = frameworkInForce(shippedFrameworks, day);

const asked = ({ database, by }: PlanningWorld, person: Person) => ({
  read: database.read,
  ...by(person, afternoon),
});
const report = (world: PlanningWorld, person: Person, id: string) =>
  readDraftReport.run(asked(world, person), { id });

/** A visit of two inspectors, who differed about one criterion, with something in every part of the form. */
async function submitted(world: PlanningWorld): Promise<string> {
  const { by, people, otherInspector } = world;
  const [first, second] = [people.inspector.inspectorId ?? "", otherInspector.inspectorId ?? ""];
  const { id: location } = await openLocation.run(by(people.coordinator), {
    school: "B-2",
    name: "Stationsplein",
    openedOn: "2017-01-02",
    address: "Stationsplein 1",
    place: "Ede",
    province: "Gelderland",
  });
  const { id } = await scheduleVisit.run(by(people.coordinator), {
    school: "B-2",
    inspector: first,
    secondInspector: second,
    locations: [location],
    day,
    startsAt: "09:00",
    endsAt: "12:00",
  });
  const whole = completeDraft(framework, [first, second]);
  const isOfSecond = ({ field }: MadeSave) => field.includes(second);
  const lesson = whole.find(({ field }) => field.startsWith("lesson."))?.field.split(".")[1] ?? "";
  const send = (person: Person, saves: readonly MadeSave[]) =>
    saveDraft.run(by(person, afternoon), { id, account: person.accountId, saves });
  await send(people.inspector, [
    ...whole.filter((answer) => !isOfSecond(answer)),
    makeSave("preparation.notes", "Vooraf: twee klachten"),
    makeSave(fieldOf.item("lesson", lesson, "notes"), "Werkaantekening"),
    makeSave("feedback.notes", "Besproken met de leiding"),
    makeSave("intake.dossiers", "8"),
    makeSave("intake.notes", "Acht dossiers bekeken"),
  ]);
  await send(otherInspector, [
    ...whole.filter(
      (answer) => isOfSecond(answer) && answer.field !== fieldOf.finding(second, "intake-goal", "score"),
    ),
    makeSave(fieldOf.finding(second, "intake-goal", "score"), 1),
    makeSave(fieldOf.finding(second, "intake-goal", "rationale"), "Indruk van een van beiden"),
    makeSave(fieldOf.settled("intake-goal", "score"), 2),
    makeSave(fieldOf.settled("intake-goal", "rationale"), "In drie dossiers ontbreekt het leerdoel"),
  ]);
  const { saves } = await readDraftSaves.run(asked(world, people.inspector), { id });
  const input = { id, account: people.inspector.accountId, saves: headIds(fieldsFrom(saves)) };
  await submitVisit.run(by(people.inspector, afternoon), input);
  return id;
}

test("the draft report stands ready at submission, without what inspectors wrote for themselves", async () => {
  await inPlanningWorld(async (world) => {
    const id = await submitted(world);
    const { last } = await journalEnd(world.database.read);
    const answer = await report(world, world.people.inspector, id);
    expect(answer).toMatchObject({
      school: { number: "B-2", name: "School B-2", place: "Ede" },
      heldOn: day,
      kind: "classroom",
      places: ["Stationsplein"],
      correctedAt: null,
      inspectors: ["inspector", "other"],
      receipt: { by: "inspector" },
      framework: { label: "voorbeeldkader – niet de officiële norm" },
      lessons: [{ group: "Dinsdagochtend", teacher: "docent 1", startsAt: "09:30" }],
      interviews: [{ role: "teacher" }],
    });
    expect(answer.declarations.map(({ inspector }) => inspector)).toEqual(answer.inspectors);
    expect(answer.findings).toHaveLength(35);
    for (const found of answer.findings)
      expect(Object.keys(found).toSorted()).toEqual(["criterion", ...reportedFields].toSorted());
    expect(answer.findings).toContainEqual(
      expect.objectContaining({
        criterion: "intake-goal",
        score: 2,
        rationale: "In drie dossiers ontbreekt het leerdoel",
      }),
    );
    expect(answer.notes).toContainEqual({
      section: "intake",
      isDone: null,
      amount: 8,
      notes: "Acht dossiers bekeken",
    });
    const sent = JSON.stringify(answer);
    for (const inner of ["twee klachten", "Werkaantekening", "Over het lesdoel", "van een van beiden"])
      expect(sent).not.toContain(inner);
    expect((await journalEnd(world.database.read)).last).toBe(last);
  });
});

test("it is for who held the visit, for both of two, and for the coordinator", async () => {
  await inPlanningWorld(async (world) => {
    const { people, otherInspector, visitId } = world;
    const id = await submitted(world);
    for (const person of [people.inspector, otherInspector, people.coordinator]) {
      expect((await report(world, person, id)).id).toBe(id);
      expect((await readVisit.run(asked(world, person), { id })).hasReport).toBe(true);
    }
    for (const role of ["reviewer", "ministry", "advisory", "admin"] as const)
      await expect(report(world, people[role], id), role).rejects.toMatchObject({ kind: "forbidden" });
    await expect(report(world, otherInspector, visitId)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await readVisit.run(asked(world, people.reviewer), { id })).hasReport).toBe(false);
  });
});

test("a visit that was recorded without a draft has a report as well; it says when it was corrected", async () => {
  await inPlanningWorld(async (world) => {
    const { people, visitId: id, by } = world;
    expect(await report(world, people.inspector, id)).toMatchObject({
      lessons: [],
      interviews: [],
      documents: [],
      notes: [],
      evidence: [],
      correctedAt: null,
      findings: [{ criterion: "intake-goal", score: 1 }],
    });
    const findings = [{ criterion: "intake-goal", score: 3, rationale: "" }];
    await correctVisit.run(by(people.coordinator, afternoon), { id, reason: "Dossiers gevonden", findings });
    const after = await report(world, people.inspector, id);
    expect(after).toMatchObject({ findings: [{ score: 3 }], correctedAt: "2018-03-01T15:00:00.000Z" });
  });
});

test("there is none of a visit without lessons, and none once a visit was withdrawn", async () => {
  await inPlanningWorld(async (world) => {
    const id = await submitted(world);
    const { people, by } = world;
    await correctVisit.run(by(people.coordinator, afternoon), { id, reason: "Dubbel", withdrawn: true });
    await expect(report(world, people.coordinator, id)).rejects.toMatchObject({ kind: "not-found" });
    const school = { school: "B-4", heldOn: "2018-02-20", kind: "no-lessons" };
    const other = await recordVisit.run(by(people.reviewer, afternoon), school);
    await expect(report(world, people.coordinator, other.id)).rejects.toMatchObject({ kind: "not-found" });
  });
});
