import { expect, test } from "vitest";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { recordInspector } from "#lib/inspectors/commands/inspectors.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { scheduleVisit } from "./planned-visits.ts";

const visitTo = (school: string, { people }: PlanningWorld) => ({
  school,
  day: "2018-03-01",
  startsAt: "9:30",
  endsAt: "12.30",
  inspector: people.inspector.inspectorId,
});
const rows = ({ database }: PlanningWorld) => database.read.select().from(plannedVisit);

test("a visit is planned, and planned again: the earlier day stays to be seen", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const { id } = await scheduleVisit.run(by(people.coordinator), visitTo("B-2", world));
    const again = { ...visitTo("B-2", world), day: "2018-03-08" };
    expect((await scheduleVisit.run(by(people.coordinator), again)).id).toBe(id);
    const versions = await rows(world);
    expect(versions.map(({ day, startsAt, endsAt }) => [day, startsAt, endsAt])).toEqual([
      ["2018-03-01", "09:30", "12:30"],
      ["2018-03-08", "09:30", "12:30"],
    ]);
    expect(versions.map(({ untilSeq }) => untilSeq === null)).toEqual([false, true]);
  });
});

test.each([
  ["a day that is over", { day: "2018-02-01" }, /al voorbij/],
  ["a day in another quarter", { day: "2018-04-03" }, /ingedeeld in kwartaal 1 van 2018/],
  ["a reinspection before the first inspection", { kind: "reinspection" }, /nog geen inspectiebezoek/],
  ["a visit that ends before it begins", { endsAt: "9:00" }, /klaar voordat het begint/],
  ["a time that is none", { startsAt: "half tien" }, /Schrijf de tijd als 9:30/],
  ["a location of nobody", { locations: ["geen"] }, /Deze locatie is niet gevonden/],
])("what cannot be planned is refused: %s", async (_what, changes, message) => {
  await inPlanningWorld(async (world) => {
    const input = { ...visitTo("B-2", world), ...changes };
    await expect(scheduleVisit.run(world.by(world.people.coordinator), input)).rejects.toThrow(message);
    expect(await rows(world)).toEqual([]);
  });
});

test.each([
  ["the school itself", "B-2", { school: "B-2" }],
  ["a sister school of a former employer", "B-3", { school: "B-2", endsOn: "2017-06-30" }],
  ["a school of the same owner, written otherwise", "B-3", { legalEntity: "BRUG GROEP B.V." }],
])("an interest keeps an inspector away from %s, also as the second of two", async (_what, school, tie) => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const interest = { kind: "employment", startsOn: "2015-01-01", ...tie };
    await declareInterest.run(by(people.inspector), interest);
    const schedule = (input: object) => scheduleVisit.run(by(people.coordinator), input);
    const asked = visitTo(school, world);
    await expect(schedule(asked)).rejects.toThrow(/heeft een belang bij deze school/);
    const second = { inspector: otherInspector.inspectorId, secondInspector: people.inspector.inspectorId };
    await expect(schedule({ ...asked, ...second })).rejects.toThrow(/heeft een belang/);
    expect(await rows(world)).toEqual([]);
    await schedule({ ...asked, inspector: otherInspector.inspectorId });
    await schedule(visitTo("B-4", world));
  });
});

test("of two inspectors who both cannot hold a visit both are told at once, each with every reason", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const coordinator = by(people.coordinator);
    for (const inspector of [people.inspector, otherInspector])
      await declareInterest.run(by(inspector), { kind: "family", school: "B-2", startsOn: "2015-01-01" });
    const left = { id: otherInspector.inspectorId, event: "left", happenedOn: "2018-02-01" };
    await recordInspector.run(coordinator, left);
    const visit = { ...visitTo("B-2", world), secondInspector: otherInspector.inspectorId };
    await expect(scheduleVisit.run(coordinator, visit)).rejects.toThrow(
      /^inspector heeft een belang .* other heeft een belang .* other is dan geen inspecteur meer en kan dit bezoek niet doen\.$/,
    );
    expect(await rows(world)).toEqual([]);
  });
});

test("a visit by an inspector with an interest is not recorded either, whoever does it", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    await declareInterest.run(by(people.inspector), {
      kind: "family",
      legalEntity: "Oever",
      startsOn: "2015-01-01",
    });
    const held = { school: "B-4", heldOn: "2018-02-02", kind: "classroom" };
    for (const actor of [people.inspector, people.coordinator])
      await expect(
        recordVisit.run(by(actor), { ...held, inspector: people.inspector.inspectorId }),
      ).rejects.toThrow(/heeft een belang/);
  });
});

test("who is not trained yet, or has left, is given no visit", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const coordinator = by(people.coordinator);
    const leave = { id: people.inspector.inspectorId, event: "left", happenedOn: "2018-02-01" };
    await recordInspector.run(coordinator, leave);
    await expect(scheduleVisit.run(coordinator, visitTo("B-2", world))).rejects.toThrow(
      /geen inspecteur meer/,
    );
    const trained = {
      id: otherInspector.inspectorId,
      event: "course-completed",
      happenedOn: "2018-02-05",
    };
    await recordInspector.run(coordinator, trained);
    const other = { ...visitTo("B-2", world), inspector: otherInspector.inspectorId };
    await scheduleVisit.run(coordinator, other);
  });
});
