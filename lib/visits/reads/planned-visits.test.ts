import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { setInspectorHome } from "#lib/inspectors/commands/inspectors.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { closeLocation, openLocation } from "#lib/register/commands/locations.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { relateSchool } from "#lib/register/commands/relations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { announceVisit, declareIndependence } from "#lib/visits/commands/declarations.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { giveBackVisit } from "#lib/visits/commands/visit-returns.ts";
import { readVisitOptions } from "#lib/workload/reads/visit-options.ts";
import { readPlannedVisit } from "./planned-visit.ts";
import { listPlannedVisits } from "./planned-visit-list.ts";
import { readVisit } from "./visits.ts";

const ask = ({ database }: PlanningWorld, actor: Actor, at = noon) => ({
  read: database.read,
  actor,
  now: new Date(at),
});

function planned(world: PlanningWorld, school: string, changes: object = {}) {
  const { by, people } = world;
  const times = { day: "2018-03-01", startsAt: "09:00", endsAt: "12:00" };
  return scheduleVisit.run(by(people.coordinator), {
    school,
    inspector: people.inspector.inspectorId,
    ...times,
    ...changes,
  });
}

test("an inspector sees their own planned visits, the coordinator all; a visit that was held is none any more", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const { id } = await planned(world, "B-2");
    await planned(world, "B-3", { inspector: otherInspector.inspectorId, day: "2018-02-20" });
    await announceVisit.run(by(people.coordinator), { id, announcedOn: "2018-02-02" });
    await declareIndependence.run(by(people.inspector), { id, independent: true });
    const all = await listPlannedVisits.run(ask(world, people.coordinator), {});
    expect(all.visits.map(({ schoolName, day }) => [schoolName, day])).toEqual([
      ["School B-3", "2018-02-20"],
      ["School B-2", "2018-03-01"],
    ]);
    const ownList = await listPlannedVisits.run(ask(world, people.inspector), {});
    expect(ownList.visits).toMatchObject([
      {
        schoolName: "School B-2",
        announcedOn: "2018-02-02",
        inspectors: [{ name: "inspector", declaredOn: "2018-02-05" }],
        obstacles: [],
      },
    ]);
    const untold = await listPlannedVisits.run(ask(world, people.coordinator), { only: "unannounced" });
    expect(untold.visits.map(({ schoolName }) => schoolName)).toEqual(["School B-3"]);
    const held = { school: "B-2", heldOn: "2018-03-01", kind: "classroom" };
    await recordVisit.run(by(people.inspector, "2018-03-01T15:00:00Z"), held);
    expect((await listPlannedVisits.run(ask(world, people.inspector), {})).visits).toEqual([]);
  });
});

test("an interest that is declared later, and a merger, are raised on the visits that stand already", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    await planned(world, "B-2", { secondInspector: otherInspector.inspectorId });
    await planned(world, "B-4", { day: "2018-03-02" });
    const obstacles = async (actor: Actor) =>
      (await listPlannedVisits.run(ask(world, actor), { only: "obstacles" })).visits.map(
        ({ schoolName, obstacles }) => [schoolName, obstacles],
      );
    expect(await obstacles(people.coordinator)).toEqual([]);
    const interest = { kind: "employment", school: "B-3", startsOn: "2015-01-01" };
    await declareInterest.run(by(people.inspector), interest);
    const conflict = { kind: "conflict-of-interest", inspectorId: people.inspector.inspectorId };
    expect(await obstacles(people.coordinator)).toEqual([["School B-2", [conflict]]]);
    expect(await obstacles(otherInspector)).toEqual([]);
    const merger = { id: "B-4", predecessor: "B-3", kind: "merger", happenedOn: "2018-02-05" };
    await relateSchool.run(by(people.reviewer), merger);
    expect(await obstacles(people.inspector)).toEqual([
      ["School B-2", [conflict]],
      ["School B-4", [conflict]],
    ]);
  });
});

test("a school that moves to another quarter and a location that closes are raised too", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const coordinator = by(people.coordinator);
    const { id: place } = await openLocation.run(coordinator, { school: "B-2", name: "Kade", ...somewhere });
    const { id } = await planned(world, "B-2", { locations: [place] });
    await closeLocation.run(coordinator, { id: place, closedOn: "2018-02-20" });
    await assignQuarter.run(coordinator, { schools: ["B-2"], quarter: "2018-Q2" });
    const visit = await readPlannedVisit.run(ask(world, people.inspector), { id });
    expect(visit.obstacles).toEqual([
      { kind: "location-closed", locationId: place },
      { kind: "other-quarter", assignedTo: "2018-Q2" },
    ]);
  });
});

test("a planned visit tells where, whom to call, which lessons there are, what came back before and what may be done", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const coordinator = by(people.coordinator);
    const opened = { school: "B-2", name: "Kade", contact: "M. Vos, 0318 123456", ...somewhere };
    const { id: place } = await openLocation.run(coordinator, opened);
    const lessons = [{ weekday: 4, startsAt: "9:30", endsAt: "11:30", level: "A1" }];
    await recordTimetable.run(coordinator, { id: place, from: "2018-01-08", lessons });
    const first = await planned(world, "B-2", { locations: [place] });
    await giveBackVisit.run(by(people.inspector), { id: first.id, reason: "Ziek" });
    const options = await readVisitOptions.run(ask(world, people.coordinator), { id: "B-2" });
    expect(options).toMatchObject({ planned: null, returns: [{ cause: "given-back", text: "Ziek" }] });
    const { id } = await planned(world, "B-2", { locations: [place] });
    const visit = await readPlannedVisit.run(ask(world, people.inspector), { id });
    expect(visit).toMatchObject({
      places: [{ name: "Kade", contact: "M. Vos, 0318 123456", lessons: [{ level: "A1" }] }],
      visitDay: { lessons: [{ place, lesson: { level: "A1" } }] },
      returns: [{ cause: "given-back", inspector: "inspector", text: "Ziek", day: "2018-03-01" }],
      may: [
        ...["plan.announce", "independence.declare", "plan.give-back", "visit.record-not-held"],
        "visit-draft.save",
      ],
    });
    await expect(readPlannedVisit.run(ask(world, world.otherInspector), { id })).rejects.toThrow(
      /mag dit niet/,
    );
    await expect(readPlannedVisit.run(ask(world, people.inspector), { id: first.id })).rejects.toThrow(
      /niet gevonden/,
    );
  });
});

test("before somebody is chosen it shows who is free, trained, independent, how loaded and how far", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const coordinator = by(people.coordinator);
    const inspector = people.inspector.inspectorId;
    await setInspectorHome.run(coordinator, { id: inspector, province: "Limburg" });
    await planned(world, "B-4", { startsAt: "11:00", endsAt: "13:00" });
    const moment = { id: "B-2", day: "2018-03-01", startsAt: "9:00", endsAt: "12:00" };
    const options = () => readVisitOptions.run(ask(world, people.coordinator), moment);
    const before = await options();
    expect(before).toMatchObject({ kind: "classroom", assignedTo: "2018-Q1", planned: null });
    expect(before.moment?.errors).toEqual([]);
    expect(before.moment?.candidates).toMatchObject([
      { name: "other", reasons: [], hasConflictOfInterest: false, sameDay: [], load: 0, borders: null },
      { name: "inspector", sameDay: [{ school: "School B-4", meets: true }], load: 1, borders: 1 },
    ]);
    const interest = { kind: "employment", school: "B-3", startsOn: "2015-01-01", endsOn: "2017-06-30" };
    await declareInterest.run(by(otherInspector), interest);
    expect((await options()).moment?.candidates).toMatchObject([
      { name: "inspector", hasConflictOfInterest: false },
      { name: "other", hasConflictOfInterest: true },
    ]);
    await planned(world, "B-2");
    const again = await options();
    expect(again.planned).toMatchObject({ day: "2018-03-01", inspectorId: inspector });
    expect(again.moment?.candidates[0]).toMatchObject({ name: "inspector", load: 1 });
  });
});

test("a school that left the round is told before anybody is chosen", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    await leaveRound.run(by(people.reviewer), { school: "B-2", leftOn: "2018-02-02" });
    const moment = { id: "B-2", day: "2018-03-01", startsAt: "9:00", endsAt: "12:00" };
    const options = await readVisitOptions.run(ask(world, people.coordinator), moment);
    expect(options.moment?.errors).toMatchObject([{ field: "school" }]);
  });
});

test("a moment that is half there, or outside the quarter of the school, is told", async () => {
  await inPlanningWorld(async (world) => {
    const context = ask(world, world.people.coordinator);
    await expect(readVisitOptions.run(context, { id: "B-2", day: "2018-03-01" })).rejects.toMatchObject({
      errors: [{ field: "startsAt" }, { field: "endsAt" }],
    });
    const later = { id: "B-2", day: "2018-04-03", startsAt: "9:00", endsAt: "12:00" };
    expect((await readVisitOptions.run(context, later)).moment?.errors).toMatchObject([{ field: "day" }]);
    expect((await readVisitOptions.run(context, { id: "B-2" })).moment).toBeNull();
  });
});

test("the timeline of a school tells what was planned, told, declared and given back, each with its past", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const { id } = await planned(world, "B-2");
    await planned(world, "B-2", { day: "2018-03-08" });
    await announceVisit.run(by(people.coordinator), { id, announcedOn: "2018-02-05" });
    await declareIndependence.run(by(people.inspector), { id, independent: true });
    await giveBackVisit.run(by(people.inspector), { id, reason: "Ziek" });
    const timelineOf = async (actor: Actor) =>
      (await readSchool.run(ask(world, actor), { id: "B-2" })).tidk?.timeline ?? [];
    const timeline = await timelineOf(people.inspector);
    expect(timeline.slice(0, 4).map(({ row }) => row.fact)).toMatchObject([
      { type: "visit-return", day: "2018-03-08", cause: "given-back", inspector: "inspector", text: "Ziek" },
      { type: "declaration", inspector: "inspector" },
      { type: "announcement", day: "2018-03-08" },
      { type: "planned-visit", day: "2018-03-08", inspectors: ["inspector"] },
    ]);
    expect(timeline[3]?.earlier.map(({ row }) => row.fact)).toMatchObject([{ day: "2018-03-01" }]);
    expect(timeline[3]?.withdrawn).not.toBeNull();
    const types = new Set((await timelineOf(people.reviewer)).map(({ row }) => row.fact.type));
    expect([...types].sort()).toEqual(["enrolment", "registration"]);
  });
});

test("a visit that was held tells the declaration and the locations that were planned, and no interest", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const coordinator = by(people.coordinator);
    const { id: place } = await openLocation.run(coordinator, { school: "B-2", name: "Kade", ...somewhere });
    const { id } = await planned(world, "B-2", { locations: [place] });
    await declareIndependence.run(by(people.inspector), { id, independent: true });
    const interest = { kind: "employment", school: "B-4", startsOn: "2015-01-01" };
    await declareInterest.run(by(people.inspector), interest);
    const held = { school: "B-2", heldOn: "2018-03-01", kind: "classroom" };
    await recordVisit.run(by(people.inspector, "2018-03-01T15:00:00Z"), held);
    const visit = await readVisit.run(ask(world, people.coordinator, "2018-03-02T12:00:00Z"), { id });
    expect(visit).toMatchObject({
      declarations: [{ inspector: "inspector", declaredOn: "2018-02-05" }],
      places: ["Kade"],
    });
    expect(JSON.stringify(visit)).not.toContain("employment");
  });
});
