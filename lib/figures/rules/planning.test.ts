import { expect, test } from "vitest";
import { type PlanningQuarter, remainingOf, yearsOf } from "./planning.ts";

test.each([
  ["nothing held", 56, 0, 56],
  ["some held", 56, 20, 36],
  ["all held", 12, 12, 0],
  ["more held than asked", 12, 15, 0],
  ["nothing asked", 0, 3, 0],
])("what remains of a target: %s", (_what, target, held, remaining) => {
  expect(remainingOf({ target, held })).toBe(remaining);
});

const quarter = (name: string, target: number, held: number, assigned: number, withoutDay = 0) =>
  ({
    quarter: name,
    target,
    held,
    assigned,
    withoutDay,
    remaining: remainingOf({ target, held }),
    isOpen: true,
  }) satisfies PlanningQuarter;

test("the quarters of a year together; a year that nothing was asked of is left out", () => {
  const quarters = [
    quarter("2017-Q4", 0, 40, 0),
    quarter("2018-Q1", 10, 13, 0),
    quarter("2018-Q2", 20, 0, 17, 9),
    quarter("2019-Q1", 5, 0, 5, 5),
  ];
  expect(yearsOf(quarters)).toEqual([
    { year: "2018", target: 30, held: 13, assigned: 17, remaining: 17, withoutDay: 9 },
    { year: "2019", target: 5, held: 0, assigned: 5, remaining: 5, withoutDay: 5 },
  ]);
});
