import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { replaceInspector } from "#lib/inspectors/commands/replacements.ts";
import { recordReport } from "#lib/procedure/commands/reports.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { announceVisit } from "#lib/visits/commands/declarations.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { giveBackVisit } from "#lib/visits/commands/visit-returns.ts";
import { readDue } from "./due-of-person.ts";

/** What is due for somebody, as the names of schools by kind. */
async function dueFor({ database: { read } }: PlanningWorld, actor: Person, at = noon) {
  const { parts } = await readDue.run({ read, actor, now: new Date(at) }, {});
  return Object.fromEntries(parts.map(({ kind, items }) => [kind, items.map(({ school }) => school)]));
}

const hold = ({ by, people }: PlanningWorld, changes: object) =>
  recordVisit.run(by(people.inspector), {
    school: "B-4",
    heldOn: "2018-02-02",
    kind: "classroom",
    independent: true,
    ...changes,
  });

test("a draft is due for the inspector of the visit alone; after six weeks the coordinator hears of it", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const { id } = await hold(world, {});
    expect(await dueFor(world, people.inspector)).toEqual({ "draft-report": ["School B-4"] });
    expect(await dueFor(world, otherInspector)).toEqual({});
    expect(await dueFor(world, people.coordinator)).toEqual({});
    const later = "2018-03-17T12:00:00Z";
    expect(await dueFor(world, people.coordinator, later)).toEqual({ "report-overdue": ["School B-4"] });
    expect(await dueFor(world, people.inspector, later)).toEqual({ "report-overdue": ["School B-4"] });
    for (const step of ["draft-sent", "reaction-received", "final"])
      await recordReport.run(by(people.coordinator), { id, step, happenedOn: "2018-02-05" });
    expect(await dueFor(world, people.inspector)).toEqual({});
    expect(await dueFor(world, people.coordinator)).toEqual({ verdict: ["School B-4"] });
  });
});

test("a school that was rejected and inspected again waits for a verdict, and one that was judged for a decision", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    await hold(world, { heldOn: "2018-01-08" });
    const rejected = { school: "B-4", decidedOn: "2018-01-15", verdict: "rejected", motivation: "Zwak" };
    await giveVerdict.run(by(people.coordinator), rejected);
    expect(await dueFor(world, people.coordinator)).toEqual({});
    expect(await dueFor(world, people.reviewer)).toEqual({ keurmerk: ["School B-4", "Taalhuis Proef"] });
    await hold(world, { kind: "reinspection" });
    expect(await dueFor(world, people.coordinator)).toEqual({ verdict: ["School B-4"] });
  });
});

test("a planned visit that cannot go on, or whose day passed, is one signal to its inspector and one to the coordinator", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const times = { day: "2018-02-08", startsAt: "9:30", endsAt: "12:00" };
    const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times };
    await scheduleVisit.run(by(people.coordinator), visit);
    const tie = { kind: "family", school: "B-2", startsOn: "2015-01-01" };
    await declareInterest.run(by(people.inspector), tie);
    expect(await dueFor(world, people.inspector)).toEqual({
      "visit-soon": ["School B-2"],
      obstacle: ["School B-2"],
    });
    expect(await dueFor(world, people.coordinator)).toEqual({ obstacle: ["School B-2"] });
    expect(await dueFor(world, otherInspector)).toEqual({});
    const passed = { "day-passed": ["School B-2"] };
    expect(await dueFor(world, people.coordinator, "2018-02-09T12:00:00Z")).toEqual(passed);
  });
});

test("the visits of an inspector who is ill are one signal, until somebody took them over", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const { inspectorId } = people.inspector;
    const visit = { startsAt: "9:30", endsAt: "12:00", day: "2018-03-01" };
    const plan = (changes: object) => scheduleVisit.run(by(people.coordinator), { ...visit, ...changes });
    await plan({ school: "B-2", inspector: inspectorId });
    await plan({ school: "B-3", inspector: inspectorId, day: "2018-03-02" });
    const away = { id: inspectorId, startsOn: "2018-02-26", endsOn: "2018-03-09" };
    await replaceInspector.run(by(people.coordinator), { ...away, replacedBy: otherInspector.inspectorId });
    const signals = async (actor: Person) => {
      const due = await readDue.run({ read: world.database.read, actor, now: new Date(noon) }, {});
      return due.parts.map(({ kind, inspector, items }) => [
        kind,
        inspector?.id,
        items.map(({ school }) => school),
      ]);
    };
    const both = ["School B-2", "School B-3"];
    expect(await signals(people.coordinator)).toEqual([["without-inspector", inspectorId, both]]);
    expect(await signals(people.inspector)).toEqual([["obstacle", undefined, both]]);
    for (const school of ["B-2", "B-3"])
      await plan({
        school,
        inspector: otherInspector.inspectorId,
        day: school === "B-2" ? "2018-03-01" : "2018-03-02",
      });
    expect(await signals(people.coordinator)).toEqual([]);
  });
});

test("a visit that was given back says why and since when to the coordinator alone, until another is planned", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const visit = {
      school: "B-2",
      startsAt: "9:30",
      endsAt: "12:00",
      inspector: people.inspector.inspectorId,
    };
    const { id } = await scheduleVisit.run(by(people.coordinator), { ...visit, day: "2018-03-01" });
    await giveBackVisit.run(by(people.inspector), { id, reason: "Ik ben die week ziek" });
    const { parts } = await readDue.run(
      { read: world.database.read, actor: people.coordinator, now: new Date(noon) },
      {},
    );
    expect(parts.map(({ kind, items }) => [kind, items])).toEqual([
      [
        "plan-again",
        [expect.objectContaining({ school: "School B-2", day: "2018-02-05", causes: ["given-back"] })],
      ],
    ]);
    expect(await dueFor(world, people.inspector)).toEqual({});
    await scheduleVisit.run(by(people.coordinator), { ...visit, day: "2018-03-08" });
    expect(await dueFor(world, people.coordinator)).toEqual({});
  });
});

test("a school that was told of a visit without a location is due for whoever plans, not for the inspector", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const times = { day: "2018-03-20", startsAt: "9:30", endsAt: "12:00" };
    const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times };
    const { id } = await scheduleVisit.run(by(people.coordinator), visit);
    await announceVisit.run(by(people.inspector), { id, announcedOn: "2018-02-05" });
    expect(await dueFor(world, people.coordinator)).toEqual({ "no-location": ["School B-2"] });
    expect(await dueFor(world, people.inspector)).toEqual({});
    const { id: haven } = await openLocation.run(by(people.coordinator), {
      school: "B-2",
      ...somewhere,
      name: "Haven",
    });
    await scheduleVisit.run(by(people.coordinator), { ...visit, locations: [haven] });
    expect(await dueFor(world, people.coordinator)).toEqual({});
  });
});
