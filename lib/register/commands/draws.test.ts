import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { getDrawnLocations, getDrawRule } from "#lib/register/reads/draws.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { runDescribed } from "#lib/testing/answers.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal } from "#lib/testing/traces.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { performDraw, replaceDrawn, setDrawRule } from "./draws.ts";
import { eraseDrawReason } from "./erase-register.ts";
import { closeLocation, openLocation } from "./locations.ts";
import { renameSchool } from "./register.ts";

/** B-2 with 80 learners and three locations; gives their ids. */
async function openThree({ by, people }: PlanningWorld): Promise<string[]> {
  const size = { id: "B-2", name: "School B-2", place: "Ede", province: "Gelderland", learners: 80 };
  await renameSchool.run(by(people.reviewer), { ...size, from: "2018-01-02" });
  const ids: string[] = [];
  for (const name of ["Haven", "Kade", "Markt"])
    ids.push((await openLocation.run(by(people.coordinator), { school: "B-2", name, ...somewhere })).id);
  return ids;
}

const list = ({ database, people }: PlanningWorld) =>
  listLocations.run({ read: database.read, actor: people.coordinator, now: new Date(noon) }, { id: "B-2" });

test("a draw happens once; its seed is stored, and a replacement is the next of the draw, for a reason", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database, schools } = world;
    const { read } = database;
    const ids = await openThree(world);
    const coordinator = by(people.coordinator);
    const { id, locations } = await runDescribed(performDraw, coordinator, { school: "B-2" });
    expect(locations).toHaveLength(1);
    const again = () => performDraw.run(coordinator, { school: "B-2" });
    await expectRefusal(read, again, { kind: "conflict" });
    const { draw } = await list(world);
    expect(draw).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{32}$/), learners: 80, size: 1 });
    const order = draw?.candidates.map((candidate) => candidate.id) ?? [];
    expect(order.toSorted()).toEqual(ids.toSorted());
    const [drawn = "", second = "", third = ""] = order;
    const silent = () => replaceDrawn.run(coordinator, { id, location: drawn, reason: " " });
    await expectRefusal(read, silent, { kind: "invalid" });
    await closeLocation.run(coordinator, { id: second, closedOn: "2018-02-05" });
    const replacement = { id, location: drawn, reason: "Lekkage" };
    const replaced = await runDescribed(replaceDrawn, coordinator, replacement);
    expect(replaced.replacementId).toBe(third);
    expect(getDrawnLocations(read, (await roundOf(world)) ?? "", schools["B-2"])).toEqual([third]);
    for (const location of [drawn, third]) {
      const more = () => replaceDrawn.run(coordinator, { id, location, reason: "Nog eens" });
      await expectRefusal(read, more, { kind: expect.stringMatching(/invalid|conflict/) });
    }
    expect((await list(world)).draw?.replacements).toMatchObject([{ reason: "Lekkage" }]);
    await eraseDrawReason.run(coordinator, { id: replaced.id, confirmed: true });
    expect(everythingIn(read)).not.toContain("Lekkage");
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("the boundaries are our example until the coordinator sets them, and of one day the last holds", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const coordinator = by(people.coordinator);
    const rule = () => getDrawRule(database.read, "2018-02-05");
    expect(rule()).toMatchObject({ since: null });
    await openThree(world);
    await setDrawRule.run(coordinator, { oneUpTo: 10, twoUpTo: 20, threeUpTo: 30 });
    await setDrawRule.run(coordinator, { oneUpTo: 10, twoUpTo: 100, threeUpTo: 300 });
    expect(rule()).toEqual({ oneUpTo: 10, twoUpTo: 100, threeUpTo: 300, since: "2018-02-05" });
    const backwards = { oneUpTo: 10, twoUpTo: 10, threeUpTo: 300 };
    await expect(setDrawRule.run(coordinator, backwards)).rejects.toThrow(/groter zijn/);
    expect((await performDraw.run(coordinator, { school: "B-2" })).locations).toHaveLength(2);
    const none = () => performDraw.run(coordinator, { school: "B-3" });
    await expectRefusal(database.read, none, { kind: "conflict" });
  });
});

test("a visit saw the locations that were given, or else planned; a withdrawn visit saw none", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const [haven = "", kade = ""] = await openThree(world);
    const coordinator = by(people.coordinator);
    const planned = {
      school: "B-2",
      day: "2018-02-05",
      startsAt: "9:00",
      endsAt: "12:00",
      locations: [haven],
    };
    const { id } = await scheduleVisit.run(coordinator, {
      ...planned,
      inspector: people.inspector.inspectorId,
    });
    const seen = async () =>
      (await list(world)).locations.map(({ seenInRound, plannedOn }) => [seenInRound, plannedOn]);
    expect(await seen()).toEqual([
      [false, "2018-02-05"],
      [false, null],
      [false, null],
    ]);
    const held = { heldOn: "2018-02-05", kind: "classroom" };
    const other = { ...held, school: "B-3", locations: [kade] };
    await expect(recordVisit.run(coordinator, other)).rejects.toThrow(/geen locatie van de school/);
    await recordVisit.run(by(people.inspector), { independent: true, id, school: "B-2", ...held });
    expect(await seen()).toEqual([
      [true, null],
      [false, null],
      [false, null],
    ]);
    await correctVisit.run(coordinator, { id, withdrawn: true, reason: "Vergissing" });
    expect((await seen()).map(([inRound]) => inRound)).toEqual([false, false, false]);
    await recordVisit.run(by(people.inspector), {
      independent: true,
      school: "B-2",
      ...held,
      locations: [haven, kade],
    });
    expect((await seen()).map(([inRound]) => inRound)).toEqual([true, true, false]);
  });
});

async function roundOf({ database }: PlanningWorld): Promise<string | undefined> {
  const [row] = database.read.all<{ id: string }>("select id from round where untilSeq is null");
  return row?.id;
}
