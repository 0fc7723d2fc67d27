import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadOf, workByQuarter } from "#lib/workload/rules/inspector-work.ts";
import { type InspectorRecord, isReplacedBetween, unassignableOn } from "./inspector.ts";

const ready: InspectorRecord = {
  events: [
    { event: "recruited", happenedOn: "2017-06-12" },
    { event: "course-completed", happenedOn: "2017-07-06" },
  ],
  replacements: [],
  hasAccount: true,
};

test.each<[string, string, Partial<InspectorRecord>, string[]]>([
  ["a trained inspector", "2018-02-05", {}, []],
  ["on the day of the course itself", "2017-07-06", {}, []],
  ["before the course", "2017-07-05", {}, ["not-trained"]],
  ["before being recruited", "2017-06-01", {}, ["not-recruited", "not-trained"]],
  ["without an account", "2018-02-05", { hasAccount: false }, ["account-disabled"]],
  [
    "on the last day of a replacement",
    "2018-02-05",
    { replacements: [{ startsOn: "2018-01-01", endsOn: "2018-02-05" }] },
    ["replaced"],
  ],
  [
    "the day after it",
    "2018-02-06",
    { replacements: [{ startsOn: "2018-01-01", endsOn: "2018-02-05" }] },
    [],
  ],
  [
    "who has left, and was replaced before",
    "2018-02-05",
    {
      events: [...ready.events, { event: "left", happenedOn: "2018-02-05" }],
      replacements: [{ startsOn: "2018-01-01", endsOn: null }],
    },
    ["left", "replaced"],
  ],
])("%s, on %s, is kept from visits by every reason that holds", (_who, day, record, reasons) =>
  expect(unassignableOn({ ...ready, ...record }, day)).toEqual(reasons),
);

test("two replacements meet or they do not, whichever is asked", () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2018-02-${n}`);
  const period = fc
    .tuple(day, fc.option(day))
    .map(([startsOn, last]) => ({ startsOn, endsOn: last === null || last < startsOn ? null : last }));
  fc.assert(
    fc.property(period, period, (left, right) => {
      const meets = isReplacedBetween(left, right.startsOn, right.endsOn);
      expect(meets).toBe(isReplacedBetween(right, left.startsOn, left.endsOn));
      const days = Array.from({ length: 19 }, (_, n) => `2018-02-${n + 10}`);
      const both = days.some((d) => isReplacedBetween(left, d, d) && isReplacedBetween(right, d, d));
      expect(meets).toBe(both);
    }),
  );
});

test("work is counted in the quarter of its day, held and planned apart", () => {
  const at = (day: string, isHeld: boolean) => ({ inspectorId: "i", schoolId: "s", day, isHeld });
  const work = [at("2017-12-31", true), at("2018-01-01", true), at("2018-03-31", false)];
  expect(workByQuarter(work, ["2017-Q4", "2018-Q1", "2018-Q2"])).toEqual([
    { quarter: "2017-Q4", held: 1, planned: 0 },
    { quarter: "2018-Q1", held: 1, planned: 1 },
    { quarter: "2018-Q2", held: 0, planned: 0 },
  ]);
});

test.each([
  [[], null],
  [[7], { least: 7, median: 7, most: 7 }],
  [[9, 1, 4], { least: 1, median: 4, most: 9 }],
  [[9, 1, 4, 5], { least: 1, median: 4.5, most: 9 }],
])("the spread of %j is %j", (counts, spread) => expect(spreadOf(counts)).toEqual(spread));
