import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, leaveRound, registerSchool } from "#lib/register/commands/register.ts";
import { readDifferences } from "#lib/server/journal-book.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";

const ask = ({ database }: SmallWorld, actor: Person, params: object) =>
  readDifferences.run({ read: database.read, actor, now: new Date(noon) }, params);

/** Two more schools: one visited late, one that left. The verdict on the first is corrected on 5 February. */
async function tellMore({ by, people, verdictId }: SmallWorld) {
  const at = "2018-01-10T09:00:00Z";
  for (const number of ["B-2", "B-3"]) {
    await registerSchool.run(by(people.reviewer, at), {
      number,
      name: `Taalschool ${number}`,
      place: "Ede",
      province: "Gelderland",
      registeredOn: "2017-01-02",
    });
    await enrolSchool.run(by(people.reviewer, at), { school: number, enteredOn: "2017-07-01" });
  }
  await recordVisit.run(by(people.coordinator), { school: "B-2", heldOn: "2017-12-19", kind: "classroom" });
  await leaveRound.run(by(people.reviewer), { school: "B-3", leftOn: "2018-01-20" });
  await correctVerdict.run(by(people.coordinator), {
    id: verdictId,
    verdict: "rejected",
    motivation: "Niet voldoende",
    reason: "Verkeerd overgenomen",
  });
}

test("what is known now beside what was known then: figures, schools and entries", async () => {
  await inSmallWorld(async (world) => {
    await tellMore(world);
    const { left, right, schools, entries } = await ask(world, world.people.coordinator, {
      on: "2017-12-31",
      knownAt: "2018-02-02",
      vsKnownAt: "2018-02-05",
    });
    expect(
      [left, right].map(({ on, knownAt, visited, approved, rejected, toVisit }) => [
        on,
        knownAt,
        visited,
        approved,
        rejected,
        toVisit,
      ]),
    ).toEqual([
      ["2017-12-31", "2018-02-02", 1, 1, 0, 2],
      ["2017-12-31", "2018-02-05", 2, 0, 1, 1],
    ]);
    expect(schools?.total).toBe(2);
    expect(schools?.shown.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Taalhuis Proef", "approved", "rejected"],
      ["Taalschool B-2", "to-visit", "pending"],
    ]);
    expect(entries?.shown.map(({ action }) => action)).toEqual([
      "verdict.correct",
      "school.leave",
      "visit.record",
    ]);
  });
});

test("one day beside another, either way round; entries are the same, with none between", async () => {
  await inSmallWorld(async (world) => {
    await tellMore(world);
    const params = { on: "2017-09-30", vsOn: "2018-02-01" };
    const there = await ask(world, world.people.coordinator, params);
    expect(there.schools?.shown.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Taalhuis Proef", "to-visit", "rejected"],
      ["Taalschool B-2", "to-visit", "pending"],
      ["Taalschool B-3", "to-visit", "left"],
    ]);
    expect(there.entries).toEqual({ total: 0, shown: [] });
    const back = await ask(world, world.people.coordinator, { on: params.vsOn, vsOn: params.on });
    expect(back.schools?.shown.map(({ from, to }) => [to, from])).toEqual(
      there.schools?.shown.map(({ from, to }) => [from, to]),
    );
    expect(back.left).toEqual(there.right);
  });
});

test("each role gets its own part of it", async () => {
  await inSmallWorld(async (world) => {
    await tellMore(world);
    const params = { on: "2017-12-31", knownAt: "2018-02-02", vsKnownAt: "2018-02-05" };
    const { people } = world;
    for (const actor of [people.ministry, people.advisory])
      expect(await ask(world, actor, params)).toMatchObject({ schools: null, entries: null });
    expect(await ask(world, people.inspector, params)).toMatchObject({
      schools: { total: 2 },
      entries: null,
    });
    const { entries } = await ask(world, people.reviewer, params);
    expect(entries?.shown.map(({ action }) => action)).toEqual(["verdict.correct", "school.leave"]);
  });
});

test("a day before the round was known has no answer; an impossible one is told with all other errors", async () => {
  await inSmallWorld(async (world) => {
    const { coordinator } = world.people;
    await expect(ask(world, coordinator, { vsKnownAt: "2017-01-01" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(ask(world, coordinator, { on: "x", vsOn: "y", vsKnownAt: "z" })).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ field: "on" }, { field: "vsOn" }, { field: "vsKnownAt" }],
    });
  });
});
