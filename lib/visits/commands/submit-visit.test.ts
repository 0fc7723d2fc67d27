import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { draftSave } from "#db/schema/visit-drafts.ts";
import { finding } from "#db/schema/visits.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { completeDraft, type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { afternoon, framework, planned, read, save, submit } from "#lib/testing/draft-world.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { listDrafts } from "#lib/visits/reads/visit-draft-list.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom, headIds } from "#lib/visits/rules/draft/saves.ts";
import { readQuality } from "#lib/workload/reads/inspector-quality.ts";
import { eraseVisit } from "./erase-visits.ts";
import { submitVisit } from "./submit-visit.ts";

test("submitting turns the draft into facts in one entry; the draft is gone and a replay gives the same receipt", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const id = await planned(world);
    const inspectorId = people.inspector.inspectorId ?? "";
    const made = completeDraft(framework, [inspectorId]);
    await save(world, people.inspector, id, made);
    expect(
      (await listDrafts.run({ read: database.read, ...world.by(people.inspector) }, {})).drafts,
    ).toMatchObject([{ id, schoolName: "School B-2" }]);
    const outcome = await submit(world, people.inspector, id, "submission-1");
    expect(await lastEntry(database.read)).toMatchObject({ action: "visit.submit", seq: outcome.seq });
    const draft = await read(world, people.inspector, id);
    expect(draft).toMatchObject({ saves: [], receipt: { by: "inspector" } });
    expect(draft.receipt?.code.replace("-", "")).toBe(outcome.hash.slice(0, 8).toUpperCase());
    const visit = await readVisit.run({ read: database.read, ...world.by(people.inspector) }, { id });
    expect(visit.findings).toHaveLength(35);
    expect(visit.frameworkVersion).toBe("voorbeeld-3");
    await save(world, people.inspector, id, made.slice(0, 3));
    const again = {
      id,
      account: people.inspector.accountId,
      saves: headIds(fieldsFrom(made.map(byInspector))),
    };
    const replay = await submitVisit.run(world.by(people.inspector, afternoon), again, "submission-1");
    expect(replay).toEqual(outcome);
    const all = await database.read.select().from(draftSave);
    expect(all.map(({ value, isLate }) => [value, isLate])).toEqual(made.map(() => [null, 0]));
    expect((await verifyJournal(database.read)).wrong).toBeNull();
    expect((await listDrafts.run({ read: database.read, ...world.by(people.inspector) }, {})).drafts).toEqual(
      [],
    );
  });
});

const byInspector = (answer: MadeSave) => ({ ...answer, by: "inspector" });

test("a draft that is not complete, or that was not seen as a whole, is not submitted", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database, by } = world;
    const id = await planned(world);
    await save(world, people.inspector, id, [makeSave("preparation.notes", "Begin")]);
    const refusal = { kind: "invalid" };
    await expectRefusal(database.read, () => submit(world, people.inspector, id), refusal);
    await save(world, people.inspector, id, completeDraft(framework, [people.inspector.inspectorId ?? ""]));
    const { saves } = await read(world, people.inspector, id);
    const seen = headIds(fieldsFrom(saves));
    await save(world, people.inspector, id, [makeSave("guidance.notes", "Van het andere apparaat")]);
    const send = (ids: string[]) =>
      submitVisit.run(by(people.inspector, afternoon), {
        id,
        account: people.inspector.accountId,
        saves: ids,
      });
    await expectRefusal(database.read, () => send(seen), { kind: "conflict" });
    await expectRefusal(database.read, () => send([...seen, v7()]), { kind: "conflict" });
    await submit(world, people.inspector, id);
    await expectRefusal(database.read, () => send(seen), { kind: "conflict" });
  });
});

test("a visit that was held on a day of another framework, or on no day at all, is not submitted in this form", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const id = await planned(world);
    await save(world, people.inspector, id, completeDraft(framework, [people.inspector.inspectorId ?? ""]));
    let bases: string[] = [];
    for (const [typed, heldOn] of [
      ["31-01-2018", "2018-01-31"],
      ["31-02-2018", null],
    ] as const) {
      const answer = makeSave("visit.heldOn", typed, bases);
      await save(world, people.inspector, id, [answer]);
      bases = [answer.id];
      const refusal = { kind: "invalid", errors: [{ field: "visit.heldOn" }] };
      await expectRefusal(database.read, () => submit(world, people.inspector, id), refusal);
      expect(heldOn === null || frameworkInForce(shippedFrameworks, heldOn).version).not.toBe("voorbeeld-3");
    }
    await save(world, people.inspector, id, [makeSave("visit.heldOn", "28-2-2018", bases)]);
    await submit(world, people.inspector, id);
    const visit = await readVisit.run({ read: database.read, ...world.by(people.inspector) }, { id });
    expect(visit.history.row.heldOn).toBe("2018-02-28");
  });
});

test("a coordinator records for an inspector, and declares nothing for them", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const id = await planned(world);
    const inspectorId = people.inspector.inspectorId ?? "";
    const made = completeDraft(framework, [inspectorId]);
    const declared = made.filter(({ field }) => field.startsWith("independent."));
    await expectRefusal(database.read, () => save(world, people.coordinator, id, declared), {
      kind: "forbidden",
    });
    await save(
      world,
      people.coordinator,
      id,
      made.filter((answer) => !declared.includes(answer)),
    );
    await submit(world, people.coordinator, id);
    const visit = await readVisit.run({ read: database.read, ...world.by(people.coordinator) }, { id });
    expect(visit).toMatchObject({
      inspectors: ["inspector"],
      declarations: [],
      receipt: { by: "coordinator" },
    });
  });
});

test("a planned location that was not visited is not among those of the visit", async () => {
  await inPlanningWorld(async (world) => {
    const { people, by, database } = world;
    const places = [];
    for (const name of ["Kade", "Plein"]) {
      const opened = { school: "B-2", name, ...somewhere };
      places.push((await openLocation.run(by(people.coordinator), opened)).id);
    }
    const id = await planned(world, false, places);
    const skipped = makeSave(fieldOf.visited(places[1] ?? ""), false);
    const saves = completeDraft(framework, [people.inspector.inspectorId ?? ""]);
    await save(world, people.inspector, id, [...saves, skipped]);
    await submit(world, people.inspector, id);
    const visit = await readVisit.run({ read: database.read, ...by(people.inspector) }, { id });
    expect(visit.places).toEqual(["Kade"]);
  });
});

test("two inspectors settle, and what each found is kept; what comes in later stays apart until it is erased", async () => {
  await inPlanningWorld(async (world) => {
    const { people, otherInspector, database, by } = world;
    const id = await planned(world, true);
    const [a, b] = [people.inspector.inspectorId ?? "", otherInspector.inspectorId ?? ""];
    const all = completeDraft(framework, [a, b]).filter(
      ({ field }) => field !== fieldOf.finding(b, "intake-goal", "score"),
    );
    await save(
      world,
      people.inspector,
      id,
      all.filter(({ field }) => !field.includes(b)),
    );
    const savesOfSecond = [
      makeSave(fieldOf.finding(b, "intake-goal", "score"), 4),
      ...all.filter(({ field }) => field.includes(b)),
    ];
    await save(world, otherInspector, id, savesOfSecond);
    await expectRefusal(database.read, () => submit(world, people.inspector, id), { kind: "invalid" });
    await save(world, people.inspector, id, [makeSave(fieldOf.settled("intake-goal", "score"), 4)]);
    await submit(world, otherInspector, id);
    const [settled] = await database.read
      .select()
      .from(finding)
      .where(eq(finding.criterion, "intake-goal"))
      .orderBy(finding.seq)
      .limit(1)
      .offset(1);
    expect(settled).toMatchObject({ visitId: id, score: 4 });
    const visit = await readVisit.run({ read: database.read, ...by(otherInspector) }, { id });
    expect(visit.contents?.originals.filter(({ criterion }) => criterion === "intake-goal")).toMatchObject([
      { inspector: "inspector", score: 3 },
      { inspector: "other", score: 4 },
    ]);
    const quality = await readQuality.run({ read: database.read, ...by(people.coordinator, afternoon) }, {});
    expect(quality).toMatchObject({ work: { least: 1, most: 2 }, declarations: { visits: 2, inTime: 2 } });
    await save(world, people.inspector, id, [makeSave("guidance.notes", "Te laat verstuurd")]);
    const late = async () =>
      (await readVisit.run({ read: database.read, ...by(people.inspector) }, { id })).lateAnswers;
    expect(await late()).toMatchObject([{ field: "guidance.notes", value: "Te laat verstuurd" }]);
    await eraseVisit.run(by(people.coordinator, afternoon), { id, confirmed: true });
    expect(await late()).toEqual([]);
  });
});
