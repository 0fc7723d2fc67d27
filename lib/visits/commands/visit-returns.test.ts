import { expect, test } from "vitest";
import { announcement, declaration, plannedVisit, visitReturn } from "#db/schema/planned-visits.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { announceVisit, declareIndependence } from "./declarations.ts";
import { scheduleVisit } from "./planned-visits.ts";
import { giveBackVisit, recordNotHeld } from "./visit-returns.ts";

const later = "2018-03-01T15:00:00Z";

async function schedule({ by, people }: PlanningWorld, secondInspector?: string | null): Promise<string> {
  const { id } = await scheduleVisit.run(by(people.coordinator), {
    school: "B-2",
    day: "2018-03-01",
    startsAt: "9:30",
    endsAt: "12:30",
    inspector: people.inspector.inspectorId,
    ...(secondInspector ? { secondInspector } : {}),
  });
  return id;
}

const open = async ({ database }: PlanningWorld) =>
  (await database.read.select().from(plannedVisit)).filter(({ untilSeq }) => untilSeq === null);

test("a visit that is given back returns to planning with its reason; a second inspector goes on alone", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector, database } = world;
    const id = await schedule(world, otherInspector.inspectorId);
    await giveBackVisit.run(by(people.inspector), { id, reason: "Ziek" });
    expect(await open(world)).toMatchObject([
      { inspectorId: otherInspector.inspectorId, secondInspectorId: null },
    ]);
    await expect(giveBackVisit.run(by(people.inspector), { id, reason: "Ziek" })).rejects.toThrow(/niet/);
    await giveBackVisit.run(by(otherInspector), { id, reason: "Ook ziek" });
    expect(await open(world)).toEqual([]);
    const returns = await database.read.select().from(visitReturn);
    expect(returns.map(({ cause, day }) => [cause, day])).toEqual([
      ["given-back", "2018-03-01"],
      ["given-back", "2018-03-01"],
    ]);
  });
});

test("a visit that did not take place is no visit: it returns to planning and can be planned again", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const id = await schedule(world);
    const tooEarly = recordNotHeld.run(by(people.inspector), { id, cause: "access-refused" });
    await expect(tooEarly).rejects.toThrow(/pas op 01-03-2018/);
    await recordNotHeld.run(by(people.inspector, later), {
      id,
      cause: "no-lesson-found",
      note: "Lokaal leeg",
    });
    expect(await open(world)).toEqual([]);
    expect(await database.read.select().from(visitReturn)).toMatchObject([{ cause: "no-lesson-found" }]);
    const again = { school: "B-2", day: "2018-03-08", startsAt: "9:30", endsAt: "12:30" };
    const inspector = people.inspector.inspectorId;
    const planned = await scheduleVisit.run(by(people.coordinator, later), { ...again, inspector });
    expect(planned.id).not.toBe(id);
  });
});

test("a declaration before the visit is enough for it; without one the visit asks for it", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const id = await schedule(world);
    const held = { school: "B-2", heldOn: "2018-03-01", kind: "classroom" };
    await expect(recordVisit.run(by(people.inspector, later), held)).rejects.toThrow(/geen band of belang/);
    await expect(declareIndependence.run(by(people.inspector), { id })).rejects.toThrow(/Vink aan/);
    await declareIndependence.run(by(people.inspector), { id, independent: true });
    expect((await recordVisit.run(by(people.inspector, later), held)).id).toBe(id);
    const declared = (await database.read.select().from(declaration)).filter(({ visitId }) => visitId === id);
    expect(declared).toMatchObject([{ happenedOn: "2018-02-05" }]);
    const again = declareIndependence.run(by(people.inspector, later), { id, independent: true });
    await expect(again).rejects.toThrow(/al gehouden/);
  });
});

test("who declared an interest since the visit was planned cannot declare independence", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const id = await schedule(world);
    const tie = { kind: "freelance", school: "B-3", startsOn: "2017-01-01" };
    await declareInterest.run(by(people.inspector), tie);
    const declare = declareIndependence.run(by(people.inspector), { id, independent: true });
    await expect(declare).rejects.toThrow(/heeft een belang/);
  });
});

test("a school is told of a day; a visit that moves has to be told anew", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const id = await schedule(world);
    const announce = (announcedOn: string) => announceVisit.run(by(people.coordinator), { id, announcedOn });
    await expect(announce("2018-02-06")).rejects.toThrow(/in de toekomst/);
    await announce("2018-02-02");
    await expect(announce("2018-02-02")).rejects.toThrow(/al vastgelegd/);
    await scheduleVisit.run(by(people.coordinator), {
      school: "B-2",
      day: "2018-03-08",
      startsAt: "9:30",
      endsAt: "12:30",
      inspector: people.inspector.inspectorId,
    });
    await announce("2018-02-05");
    const announced = await database.read.select().from(announcement);
    expect(announced.map(({ day, happenedOn }) => [day, happenedOn])).toEqual([
      ["2018-03-01", "2018-02-02"],
      ["2018-03-08", "2018-02-05"],
    ]);
  });
});
