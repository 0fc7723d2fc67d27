import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { recordExchangeDay } from "#lib/inspectors/commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "#lib/inspectors/commands/inspectors.ts";
import { proposeRemoval } from "#lib/inspectors/commands/interest-removals.ts";
import { declareInterest, endInterest } from "#lib/inspectors/commands/interests.ts";
import { replaceInspector } from "#lib/inspectors/commands/replacements.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { inSmallWorld, noon } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";
import { readQuality } from "#lib/workload/reads/inspector-quality.ts";

const asked = ({ database }: Pick<PlanningWorld, "database">, actor: Actor) => ({
  read: database.read,
  actor,
  now: new Date(noon),
});

/** The inspector lives in Utrecht, missed one of two terugkomdagen, and has a visit to come and an interest in its school. */
async function inTheMiddle(work: (world: PlanningWorld & { interestId: string }) => Promise<void>) {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    const coordinator = by(people.coordinator);
    const id = people.inspector.inspectorId;
    const other = otherInspector.inspectorId;
    await setInspectorHome.run(coordinator, { id, province: "Utrecht" });
    for (const [happenedOn, attended] of [
      ["2017-10-17", false],
      ["2018-01-04", true],
    ] as const) {
      const attendance = [{ inspector: id, attended }, ...(attended ? [{ inspector: other, attended }] : [])];
      await recordExchangeDay.run(coordinator, { happenedOn, attendance });
    }
    await recordExchangeDay.run(coordinator, { happenedOn: "2018-03-16" });
    const times = { day: "2018-02-20", startsAt: "9:00", endsAt: "12:00", secondInspector: other };
    await scheduleVisit.run(coordinator, { school: "B-2", inspector: id, ...times });
    const interest = { kind: "family", school: "B-2", startsOn: "2016-01-01" };
    const { id: interestId } = await declareInterest.run(by(people.inspector), interest);
    await work({ ...world, interestId });
  });
}

test("the list says of each inspector what was attended, what counts, what is to come and why no visit can be given", async () => {
  await inTheMiddle(async (world) => {
    const { by, people, otherInspector, interestId } = world;
    const coordinator = by(people.coordinator);
    const left = { id: otherInspector.inspectorId, event: "left", happenedOn: "2018-02-05" };
    await recordInspector.run(coordinator, left);
    const away = { id: people.inspector.inspectorId, startsOn: "2018-02-05", endsOn: "2018-02-09" };
    await replaceInspector.run(coordinator, away);
    await proposeRemoval.run(coordinator, { id: interestId, reason: "Vergissing" });
    const list = await listInspectorRecords.run(asked(world, people.coordinator), {});
    expect(list).toMatchObject({ on: "2018-02-05", round: "r1" });
    const [inspector, other] = list.inspectors;
    expect(inspector).toMatchObject({
      name: "inspector",
      recruitedOn: "2017-07-03",
      trainedOn: "2017-07-03",
      attended: 1,
      expected: 2,
      home: "Utrecht",
      reasons: ["replaced"],
      interests: 1,
      openRemovals: 1,
      replacement: { startsOn: "2018-02-05", endsOn: "2018-02-09", replacedBy: null },
    });
    expect(inspector?.work.filter(({ held, planned }) => held + planned > 0)).toEqual([
      { quarter: "2017-Q4", held: 1, planned: 0 },
      { quarter: "2018-Q1", held: 0, planned: 1 },
    ]);
    expect(other).toMatchObject({ name: "other", attended: 1, expected: 1, reasons: ["left"], interests: 0 });
    expect(list.exchangeDays.map(({ happenedOn, attendance }) => [happenedOn, attendance.length])).toEqual([
      ["2018-03-16", 0],
      ["2018-01-04", 2],
      ["2017-10-17", 1],
    ]);
  });
});

test("a record is read by its inspector and the coordinator, and says who may decide on a proposal", async () => {
  await inTheMiddle(async (world) => {
    const { by, people, otherInspector, interestId, schools } = world;
    await endInterest.run(by(people.inspector), { id: interestId, endsOn: "2018-02-05" });
    await proposeRemoval.run(by(people.coordinator), { id: interestId, reason: "Vergissing" });
    const record = await readInspector.run(asked(world, people.inspector), { id: "own" });
    expect(record).toMatchObject({
      name: "inspector",
      home: { province: "Utrecht" },
      exchangeDays: [
        { happenedOn: "2018-01-04", attended: true },
        { happenedOn: "2017-10-17", attended: false },
      ],
      interests: [
        {
          kind: "family",
          school: { id: schools["B-2"], name: "School B-2" },
          endsOn: "2018-02-05",
          countsThrough: "2020-02-05",
          isInForce: true,
          removal: { proposedBy: "coordinator", reason: "Vergissing", mayDecide: true },
        },
      ],
      toHandOver: [{ school: "School B-2", day: "2018-02-20" }],
    });
    const { interests } = await readInspector.run(asked(world, people.coordinator), { id: record.id });
    expect(interests).toMatchObject([{ removal: { mayDecide: false } }]);
    const another = readInspector.run(asked(world, otherInspector), { id: record.id });
    await expect(another).rejects.toMatchObject({ kind: "forbidden" });
    const nobody = readInspector.run(asked(world, people.coordinator), { id: "own" });
    await expect(nobody).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("the quality of inspecting is told in totals, without a name", async () => {
  await inTheMiddle(async (world) => {
    const { by, people } = world;
    await recordVisit.run(by(people.coordinator), {
      school: "B-4",
      heldOn: "2018-02-02",
      kind: "classroom",
      inspector: people.inspector.inspectorId,
    });
    const quality = await readQuality.run(asked(world, people.advisory), {});
    expect(quality).toEqual({
      on: "2018-02-05",
      round: "r1",
      active: 2,
      trained: 2,
      assignable: 2,
      exchangeDays: [
        { happenedOn: "2018-01-04", attended: 2, expected: 2 },
        { happenedOn: "2017-10-17", attended: 0, expected: 1 },
      ],
      declarations: { visits: 2, inTime: 1, later: 0 },
      interestsInForce: 1,
      work: { least: 1, median: 2, most: 3 },
    });
    for (const role of ["reviewer", "ministry", "inspector", "coordinator"] as const)
      expect(await readQuality.run(asked(world, people[role]), {})).toEqual(quality);
  });
});

test("a declaration that came after the visit is told apart", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const late = by(people.inspector, "2018-02-05T12:00:00Z");
    const visit = { school: "B-1", heldOn: "2018-01-30", kind: "reinspection", independent: true };
    await recordVisit.run(late, visit);
    const { declarations } = await readQuality.run(asked({ database }, people.advisory), {});
    expect(declarations).toEqual({ visits: 2, inTime: 1, later: 1 });
  });
});

test("before the first round there is no work to count", async () => {
  await withDatabase(async (database) => {
    const context = asked({ database }, { role: "system" });
    const list = await listInspectorRecords.run(context, {});
    expect(list).toMatchObject({ round: null, quarters: [], inspectors: [] });
    expect(await readQuality.run(context, {})).toMatchObject({ round: null, active: 0, work: null });
    const named = listInspectorRecords.run(context, { round: "geen" });
    await expect(named).rejects.toMatchObject({ kind: "not-found" });
  });
});
