import fc from "fast-check";
import { expect, test } from "vitest";
import { completeDraft, type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { afternoon, framework, planned, read, save, submit } from "#lib/testing/draft-world.ts";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { runs } from "#lib/testing/runs.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { readDraftSaves } from "#lib/visits/reads/draft-news.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { openDeviceKey } from "./device-keys.ts";
import { openDraft, saveDraft } from "./visit-drafts.ts";
import { recordNotHeld } from "./visit-returns.ts";

test("saves in any order, each any number of times, are each there once", async () => {
  await inPlanningWorld(async (world) => {
    const { inspector } = world.people;
    const id = await planned(world);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (random) => {
        const made = Array.from({ length: 12 }, (_, n) => makeSave("preparation.notes", `tekst ${n}`));
        const queue = made
          .flatMap((answer) => Array.from({ length: 1 + ((random.next().value ?? 0) % 5) }, () => answer))
          .map((answer) => ({ answer, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        for (const { answer } of queue) await save(world, inspector, id, [answer]);
        const { saves } = await read(world, inspector, id);
        for (const { id: saved } of made)
          expect(saves.filter((answer) => answer.id === saved)).toHaveLength(1);
      }),
      { numRuns: runs(10) },
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
    const others = fieldOf.finding(people.inspector.inspectorId ?? "", "intake-goal", "score");
    for (const [work, kind] of [
      [() => refused([makeSave("intake.notes", "x"), { ...first, value: "Anders" }]), "conflict"],
      [() => refused([makeSave("intake.color", "x"), makeSave("feedback.given", 1)]), "invalid"],
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

test("one that cannot be taken in is told, and takes none of the others along", async () => {
  await inPlanningWorld(async (world) => {
    const { people, by } = world;
    const id = await planned(world, true);
    const saves: object[] = [
      makeSave("intake.notes", "Zes\r\ndossiers"),
      makeSave("intake.color", "x"),
      { ...makeSave("feedback.notes", "x"), id: "geen id" },
      makeSave("guidance.notes", "Gelezen"),
    ];
    const account = people.inspector.accountId;
    const sent = { id, account, saves };
    const answer = await saveDraft.run(by(people.inspector, afternoon), sent);
    expect(answer.stored).toHaveLength(2);
    expect(answer.refused).toEqual([
      { at: 1, id: expect.any(String), message: "Dit veld bestaat niet." },
      { at: 2, id: "geen id", message: "Een id is een UUID." },
    ]);
    expect(await saveDraft.run(by(people.inspector, afternoon), sent)).toEqual(answer);
    const { saves: stored } = await read(world, people.inspector, id);
    expect(stored.map(({ value }) => value)).toEqual(["Zes\r\ndossiers", "Gelezen"]);
  });
});

test("who sends answers and says what they have gets what others saved since, and nobody else's news", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database, otherInspector, by } = world;
    const { inspector } = people;
    const id = await planned(world, true);
    const send = (person: typeof inspector, saves: MadeSave[], after?: number) =>
      saveDraft.run(by(person, afternoon), { id, account: person.accountId, saves, after });
    const ask = (person: typeof inspector, after: number, account = person.accountId) =>
      readDraftSaves.run({ read: database.read, ...by(person, afternoon) }, { id, after, account });
    const mine = makeSave("intake.notes", "Zes dossiers");
    expect(await send(inspector, [mine])).toEqual({ stored: [mine.id], isLate: false });
    const others = makeSave("guidance.notes", "Gesprekken");
    const { news } = await send(otherInspector, [others], 0);
    expect(news).toMatchObject({ saves: [{ id: mine.id, by: inspector.accountId }], isSubmitted: false });
    expect(news?.people).toEqual({ [inspector.accountId]: "inspector" });
    expect(await ask(otherInspector, news?.last ?? 0)).toMatchObject({
      saves: [],
      people: {},
      last: news?.last,
    });
    const again = await send(inspector, [mine], 0);
    expect(again.news?.saves.map((answer) => answer.id)).toEqual([others.id]);
    expect(again.news?.last).toBe(news?.last);
    expect((await ask(inspector, 0)).saves.map((answer) => answer.id)).toEqual([mine.id, others.id]);
    const asOther = () => ask(otherInspector, 0, inspector.accountId);
    await expectRefusal(database.read, asOther, { kind: "conflict" });
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
