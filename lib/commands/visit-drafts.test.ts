import { eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { draftSave } from "#db/plumbing-schema.ts";
import { finding } from "#db/schema.ts";
import { verifyJournal } from "#db/verify-journal.ts";
import type { Person } from "#lib/domain/actor.ts";
import { fieldOf } from "#lib/domain/draft/fields.ts";
import { fieldsFrom, headIds } from "#lib/domain/draft/saves.ts";
import { frameworkInForce } from "#lib/domain/framework.ts";
import { shippedFrameworks } from "#lib/domain/framework-versions.ts";
import { readQuality } from "#lib/queries/inspector-quality.ts";
import { readDraft } from "#lib/queries/visit-draft.ts";
import { listDrafts } from "#lib/queries/visit-draft-list.ts";
import { readVisit } from "#lib/queries/visits.ts";
import { completeDraft, type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { openDeviceKey } from "./device-keys.ts";
import { eraseVisit } from "./erase.ts";
import { scheduleVisit } from "./planned-visits.ts";
import { submitVisit } from "./submit-visit.ts";
import { openDraft, saveDraft } from "./visit-drafts.ts";
import { recordNotHeld } from "./visit-returns.ts";

const afternoon = "2018-03-01T15:00:00Z";
const framework = frameworkInForce(shippedFrameworks, "2018-03-01");

async function planned({ by, people, otherInspector }: PlanningWorld, together = false): Promise<string> {
  const second = together ? { secondInspector: otherInspector.inspectorId } : {};
  const times = { day: "2018-03-01", startsAt: "09:00", endsAt: "12:00" };
  const of = { school: "B-2", inspector: people.inspector.inspectorId, ...times, ...second };
  return (await scheduleVisit.run(by(people.coordinator), of)).id;
}

const save = ({ by }: PlanningWorld, person: Person, id: string, saves: readonly MadeSave[]) =>
  saveDraft.run(by(person, afternoon), { id, account: person.accountId, saves });

const read = async ({ database, by }: PlanningWorld, person: Person, id: string, after = 0) =>
  await readDraft.run({ read: database.read, ...by(person, afternoon) }, { id, after });

const submit = async (world: PlanningWorld, person: Person, id: string, key?: string) => {
  const { saves } = await read(world, person, id);
  const input = { id, account: person.accountId, saves: headIds(fieldsFrom(saves)) };
  return await submitVisit.run(world.by(person, afternoon), input, key);
};

test("saves in any order, each any number of times, are each there once", async () => {
  await inPlanningWorld(async (world) => {
    const { inspector } = world.people;
    const id = await planned(world);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (random) => {
        const made = Array.from({ length: 12 }, (_, n) => makeSave("preparation.notes", `tekst ${n}`));
        const queue = made
          .flatMap((one) => Array.from({ length: 1 + ((random.next().value ?? 0) % 5) }, () => one))
          .map((one) => ({ one, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        for (const { one } of queue) await save(world, inspector, id, [one]);
        const { saves } = await read(world, inspector, id);
        for (const { id: saved } of made) expect(saves.filter((one) => one.id === saved)).toHaveLength(1);
      }),
      { numRuns: 10 },
    );
  });
});

test("the same id with another body, a strange field and another account are refused, and nothing is kept", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database, otherInspector, by } = world;
    const id = await planned(world, true);
    const first = makeSave("preparation.notes", "Vooraf gebeld");
    await save(world, people.inspector, id, [first]);
    const refused = (saves: MadeSave[], person = people.inspector, account = person.accountId) =>
      saveDraft.run(by(person, afternoon), { id, account, saves });
    const others = fieldOf.score(people.inspector.inspectorId ?? "", "intake-goal");
    for (const [work, kind] of [
      [() => refused([makeSave("intake.notes", "x"), { ...first, value: "Anders" }]), "conflict"],
      [() => refused([makeSave("intake.notes", "x"), makeSave("intake.color", "x")]), "invalid"],
      [() => refused([makeSave("feedback.given", "ja")]), "invalid"],
      [
        () => refused([makeSave("intake.notes", "x")], otherInspector, people.inspector.accountId),
        "conflict",
      ],
      [() => refused([makeSave(others, 4)], otherInspector), "forbidden"],
    ] as const)
      await expectRefusal(database.read, work, { kind });
    const { saves, people: names } = await read(world, otherInspector, id);
    expect(saves).toMatchObject([{ field: "preparation.notes", value: "Vooraf gebeld", bases: [] }]);
    expect(names).toEqual({ [people.inspector.accountId]: "inspector" });
    expect(await read(world, people.inspector, id, saves[0]?.number)).toMatchObject({ saves: [] });
  });
});

test("submitting turns the draft into facts in one entry; the draft is gone and a replay gives the same receipt", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const id = await planned(world);
    const own = people.inspector.inspectorId ?? "";
    const made = completeDraft(framework, [own]);
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
    const again = { id, account: people.inspector.accountId, saves: headIds(fieldsFrom(made.map(byHer))) };
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

const byHer = (one: MadeSave) => ({ ...one, by: "inspector" });

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

test("a coordinator records for an inspector, and declares nothing for her", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const id = await planned(world);
    const own = people.inspector.inspectorId ?? "";
    const made = completeDraft(framework, [own]);
    const declared = made.filter(({ field }) => field.startsWith("independent."));
    await expectRefusal(database.read, () => save(world, people.coordinator, id, declared), {
      kind: "forbidden",
    });
    await save(
      world,
      people.coordinator,
      id,
      made.filter((one) => !declared.includes(one)),
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

test("two inspectors settle, and what each found is kept; what comes in later stays apart until it is erased", async () => {
  await inPlanningWorld(async (world) => {
    const { people, otherInspector, database, by } = world;
    const id = await planned(world, true);
    const [a, b] = [people.inspector.inspectorId ?? "", otherInspector.inspectorId ?? ""];
    const all = completeDraft(framework, [a, b]).filter(
      ({ field }) => field !== fieldOf.score(b, "intake-goal"),
    );
    await save(
      world,
      people.inspector,
      id,
      all.filter(({ field }) => !field.includes(b)),
    );
    const hers = [
      makeSave(fieldOf.score(b, "intake-goal"), 4),
      ...all.filter(({ field }) => field.includes(b)),
    ];
    await save(world, otherInspector, id, hers);
    await expectRefusal(database.read, () => submit(world, people.inspector, id), { kind: "invalid" });
    await save(world, people.inspector, id, [makeSave(fieldOf.settledScore("intake-goal"), 4)]);
    await submit(world, otherInspector, id);
    const [settled] = await database.read
      .select()
      .from(finding)
      .where(eq(finding.aspect, "intake-goal"))
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

test("a visit without a plan is begun once; the plan of the inspector is used where there is one", async () => {
  await inPlanningWorld(async (world) => {
    const { people, by, database } = world;
    const begin = (school: string) =>
      openDraft.run(by(people.inspector, afternoon), { school, kind: "classroom", day: "2018-03-01" });
    const plan = await planned(world);
    expect(await begin("B-2")).toEqual({ id: plan });
    const { id } = await begin("B-3");
    expect(await begin("B-3")).toEqual({ id });
    expect(await read(world, people.inspector, id)).toMatchObject({ card: { times: null, places: [] } });
    await save(world, people.inspector, id, completeDraft(framework, [people.inspector.inspectorId ?? ""]));
    await submit(world, people.inspector, id);
    await recordNotHeld.run(by(people.inspector, afternoon), { id: plan, cause: "access-refused" });
    await expectRefusal(
      database.read,
      () => save(world, people.inspector, plan, [makeSave("intake.notes", "x")]),
      {
        kind: "not-found",
      },
    );
  });
});

test("a device's key opens for its own account on that device alone", async () => {
  await inPlanningWorld(async ({ people, by, otherInspector, database }) => {
    const device = "0199aaaa-0000-4000-8000-000000000001";
    const made = await openDeviceKey.run(by(people.inspector), { device });
    expect(Buffer.from(made.key, "base64")).toHaveLength(32);
    const { wrapped } = made;
    expect(await openDeviceKey.run(by(people.inspector), { device, wrapped })).toEqual(made);
    const elsewhere = "0199aaaa-0000-4000-8000-000000000002";
    for (const work of [
      () => openDeviceKey.run(by(otherInspector), { device, wrapped }),
      () => openDeviceKey.run(by(people.inspector), { device: elsewhere, wrapped }),
      () => openDeviceKey.run(by(people.inspector), { device, wrapped: "AAAA" }),
    ])
      await expectRefusal(database.read, work, { kind: "conflict" });
  });
});
