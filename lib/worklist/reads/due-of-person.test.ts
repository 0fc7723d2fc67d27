import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { recordReport } from "#lib/procedure/commands/reports.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
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
    expect(await dueFor(world, people.coordinator, later)).toEqual({ "waiting-long": ["School B-4"] });
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

test("a planned visit that cannot go on, or whose day passed, is told to its inspector and to the coordinator", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const times = { day: "2018-02-08", startsAt: "9:30", endsAt: "12:00" };
    const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times };
    await scheduleVisit.run(by(people.coordinator), visit);
    const tie = { kind: "family", school: "B-2", startsOn: "2015-01-01" };
    await declareInterest.run(by(people.inspector), tie);
    expect(await dueFor(world, people.inspector)).toEqual({
      "visit-soon": ["School B-2"],
      "not-announced": ["School B-2"],
      "not-declared": ["School B-2"],
      obstacle: ["School B-2"],
    });
    const announced = { "not-announced": ["School B-2"], obstacle: ["School B-2"] };
    expect(await dueFor(world, people.coordinator)).toEqual(announced);
    expect(await dueFor(world, otherInspector)).toEqual({});
    const passed = { "day-passed": ["School B-2"], obstacle: ["School B-2"] };
    expect(await dueFor(world, people.coordinator, "2018-02-09T12:00:00Z")).toEqual(passed);
  });
});
