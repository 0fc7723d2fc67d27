import { describe, expect, test } from "vitest";
import { byStatusOf } from "#lib/status/rules/status.ts";
import { progressFrom } from "./progress.ts";
import type { ProgressCounts } from "./progress-counts.ts";

describe("the letter", () => {
  const counts: ProgressCounts = {
    byStatus: {
      ...byStatusOf(() => 0),
      approved: 24,
      rejected: 2,
      pending: 34,
      "no-lessons": 11,
      "to-visit": 146,
    },
    rejectedKeurmerkLost: 2,
    entered: 217,
    leftUnvisited: 0,
    visitedSchools: 71,
    firstVisits: { "2017-Q4": 71 },
    firstVerdicts: { "2017-Q4": 26 },
    plan: {
      adoptedOn: "2018-01-12",
      entry: 5,
      visitedBefore: 71,
      targets: { "2018-Q1": 56, "2018-Q2": 56, "2018-Q3": 12, "2018-Q4": 22 },
      toVisitOnAdoption: 143,
      firstVisitsBeforeAdoption: 3,
    },
    assigned: { "2018-Q1": 56, "2018-Q2": 56, "2018-Q3": 12, "2018-Q4": 22 },
    differing: {
      statuses: ["A"],
      population: ["B"],
      plan: { schools: ["C"], isPlan: false },
      assigned: { "2018-Q2": { schools: ["D"], isPlan: false } },
    },
  };
  const letter = (changed: Partial<ProgressCounts> = {}) =>
    progressFrom(
      { on: "2017-12-31", knownAt: "2018-02-02", seq: 9 },
      { code: "r", startsOn: "2017-07-01", endsOn: "2018-12-31" },
      { ...counts, ...changed },
      () => 1,
    );
  test("has its figures from the counts", () => {
    expect(letter()).toMatchObject({
      population: 217,
      visited: 71,
      inspected: 60,
      outsidePlan: 45,
      toVisit: 146,
    });
    expect(letter().quarters.map((q) => q.target)).toEqual([0, 0, 56, 56, 12, 22]);
    expect(letter().checks.map(({ holds, schools }) => [holds, schools])).toEqual([
      ...Array.from({ length: 7 }, () => [true, []]),
    ]);
  });
  test.each([
    [{ byStatus: { ...counts.byStatus, approved: 25 } }, "statuses-visited", ["A"]],
    [{ entered: 218 }, "visited-population", ["B"]],
    [
      { plan: { ...counts.plan, toVisitOnAdoption: 142 } as NonNullable<ProgressCounts["plan"]> },
      "plan-targets",
      ["C"],
    ],
    [{ assigned: { ...counts.assigned, "2018-Q2": 55 } }, "quarter-assigned", ["D"]],
  ])("a sum that does not close names its schools: %o", (changed, name, schools) => {
    expect(letter(changed).checks.filter((check) => !check.holds)).toMatchObject([{ name, schools }]);
  });
  test("a rejected school that keeps its keurmerk is work outside the plan", () => {
    expect(letter({ rejectedKeurmerkLost: 1 }).outsidePlan).toBe(46);
  });
});
