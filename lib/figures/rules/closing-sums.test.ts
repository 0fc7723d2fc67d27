import { describe, expect, test } from "vitest";
import { byStatusOf } from "#lib/status/rules/status.ts";
import { closingSums, openQuarters, planStart } from "./closing-sums.ts";
import type { ProgressCounts } from "./progress-counts.ts";

const targets = { "2018-Q2": 4, "2018-Q1": 3, "2017-Q4": 2 };

test.each([
  ["2017-10-01", ["2017-Q4", "2018-Q1", "2018-Q2"], "2017-10-01"],
  ["2017-12-31", ["2017-Q4", "2018-Q1", "2018-Q2"], "2017-10-01"],
  ["2018-01-12", ["2018-Q1", "2018-Q2"], "2018-01-01"],
  ["2018-03-31", ["2018-Q1", "2018-Q2"], "2018-01-01"],
  ["2018-04-01", ["2018-Q2"], "2018-04-01"],
  ["2018-07-01", [], null],
])("a plan adopted on %s speaks of %j, from %s", (adoptedOn, quarters, start) => {
  expect(openQuarters({ adoptedOn, targets })).toEqual(quarters);
  expect(planStart({ adoptedOn, targets })).toBe(start);
});

const planCounts = {
  entry: 9,
  targets,
  toVisitOnAdoption: 7,
  firstVisitsBeforeAdoption: 0,
  visitedBefore: 0,
};
const counts: ProgressCounts = {
  byStatus: { ...byStatusOf(() => 0), approved: 3, rejected: 1, pending: 2, "no-lessons": 1, "to-visit": 5 },
  rejectedKeurmerkLost: 0,
  entered: 13,
  leftUnvisited: 1,
  visitedSchools: 7,
  firstVisits: {},
  firstVerdicts: {},
  plan: null,
  assigned: {},
  differing: {
    statuses: ["B", "A"],
    population: ["D", "C"],
    plan: { schools: ["F", "E"], isPlan: false },
    assigned: {},
  },
};

test("both sides are counted, and a sum that closes names no school", () => {
  expect(closingSums(counts)).toEqual([
    { name: "statuses-visited", left: 7, right: 7, holds: true, schools: [] },
    { name: "visited-population", left: 12, right: 12, holds: true, schools: [] },
  ]);
});

test("a sum that does not close names its schools in order", () => {
  expect(closingSums({ ...counts, visitedSchools: 8 })).toEqual([
    { name: "statuses-visited", left: 7, right: 8, holds: false, schools: ["A", "B"] },
    { name: "visited-population", left: 13, right: 12, holds: false, schools: ["C", "D"] },
  ]);
});

test.each([
  ["2017-12-31", 9, true],
  ["2018-01-12", 7, false],
  ["2018-04-01", 4, false],
  ["2018-07-01", 0, false],
])("the plan of %s has %i to come: a quarter that had ended is not counted", (adoptedOn, right, holds) => {
  const plan = { ...planCounts, adoptedOn, firstVisitsBeforeAdoption: 2 };
  const schools = holds ? [] : ["E", "F"];
  expect(closingSums({ ...counts, plan }).at(-1)).toEqual({
    name: "plan-targets",
    left: 9,
    right,
    holds,
    schools,
  });
});

describe("the sum of a quarter", () => {
  const plan = { ...planCounts, adoptedOn: "2018-01-12" };
  const sums = (changed: Partial<ProgressCounts>) =>
    closingSums({ ...counts, plan, ...changed }).filter(({ name }) => name === "quarter-assigned");

  test("is there once a school is assigned, for every quarter that the plan still spoke of", () => {
    expect(sums({})).toEqual([]);
    expect(
      sums({ assigned: { "2018-Q1": 3 } }).map(({ quarter, left, right }) => [quarter, left, right]),
    ).toEqual([
      ["2018-Q1", 3, 3],
      ["2018-Q2", 0, 4],
    ]);
  });

  test("counts the first visits that were held with the schools to come", () => {
    const [first, second] = sums({ assigned: { "2018-Q1": 1, "2018-Q2": 3 }, firstVisits: { "2018-Q1": 2 } });
    expect([first?.holds, second?.holds]).toEqual([true, false]);
  });

  test("is not met by schools in a quarter without a target, and names what lies behind it", () => {
    const differing = { ...counts.differing, assigned: { "2018-Q3": { schools: ["H", "G"], isPlan: true } } };
    expect(sums({ assigned: { "2018-Q3": 2 }, differing }).at(-1)).toEqual({
      name: "quarter-assigned",
      quarter: "2018-Q3",
      left: 2,
      right: 0,
      holds: false,
      schools: ["G", "H"],
      plan: { adoptedOn: "2018-01-12", entry: 9 },
    });
  });
});
