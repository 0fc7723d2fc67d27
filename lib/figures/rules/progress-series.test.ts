import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#lib/calendar/day.ts";
import type { SchoolFacts } from "#lib/status/rules/school-facts.ts";
import { progressSeriesFrom, seriesRows } from "./progress-series.ts";
import { seriesOf } from "./round-series.ts";

const round = { code: "r1", startsOn: "2017-07-01", endsOn: "2018-06-30" };
const plan = { adoptedOn: "2018-01-12", targets: { "2018-Q1": 9, "2018-Q2": 3 } };
const school = (visitedOn: Day | null, judgedOn: Day | null = null): SchoolFacts => ({
  enteredOn: "2017-07-01",
  leftOn: null,
  visitedOn,
  inspectedOn: visitedOn,
  verdicts: judgedOn === null ? [] : [{ on: judgedOn, verdict: "approved" }],
  stages: [],
  assignedTo: null,
});
const series = seriesOf([
  school("2017-09-30", "2017-10-01"),
  school("2017-12-31"),
  school("2018-01-01", "2018-02-15"),
  school(null),
]);
type Plan = { adoptedOn: Day; targets: Readonly<Record<string, number>> };
const until = (on: Day, knownPlan: Plan | null = plan, knownAt = "2018-12-31") =>
  progressSeriesFrom({ on, knownAt, seq: 9 }, round, series, knownPlan);

test("goes by month ends until the day asked about", () => {
  expect(until("2017-10-15").points).toEqual([
    { on: "2017-07-01", visits: 0, verdicts: 0 },
    { on: "2017-07-31", visits: 0, verdicts: 0 },
    { on: "2017-08-31", visits: 0, verdicts: 0 },
    { on: "2017-09-30", visits: 1, verdicts: 0 },
    { on: "2017-10-15", visits: 1, verdicts: 1 },
  ]);
  expect(until("2017-07-01").points).toHaveLength(1);
  expect(until("2017-06-30").points).toEqual([]);
});

test("goes no further than the round, nor than what is known", () => {
  expect(until("2018-12-31").points.at(-1)).toEqual({ on: "2018-06-30", visits: 3, verdicts: 2 });
  expect(until("2018-12-31", plan, "2018-02-20").points.at(-1)?.on).toBe("2018-02-20");
  expect(until("2018-12-31")).toMatchObject({ visits: 3, verdicts: 2, population: 4 });
});

test("the plan starts from the schools visited before it, and is expected evenly within a quarter", () => {
  expect(until("2017-12-31").plan).toEqual({
    adoptedOn: "2018-01-12",
    startsOn: "2018-01-01",
    points: [
      { on: "2017-12-31", visits: 2 },
      { on: "2018-03-31", visits: 11 },
      { on: "2018-06-30", visits: 14 },
    ],
    expected: null,
  });
  expect(until("2018-01-01").plan?.expected).toBe(2);
  expect(until("2018-01-30").plan?.expected).toBe(5);
  expect(until("2018-06-30").plan?.expected).toBe(14);
});

test("a plan adopted before it starts builds on what was visited then; one of past quarters asks nothing more", () => {
  const early = { adoptedOn: "2017-10-01", targets: { "2018-Q2": 3 } };
  expect(until("2018-06-30", early).plan?.points[0]).toEqual({ on: "2018-03-31", visits: 1 });
  const past = { adoptedOn: "2018-01-12", targets: { "2017-Q4": 3 } };
  expect(until("2018-06-30", past).plan).toMatchObject({ startsOn: null, points: [], expected: null });
  expect(until("2018-06-30", null).plan).toBeNull();
});

test("quarters without a target between others keep the plan level", () => {
  const gap = { adoptedOn: "2017-07-01", targets: { "2017-Q3": 1, "2018-Q1": 2 } };
  expect(until("2018-06-30", gap).plan?.points.map(({ visits }) => visits)).toEqual([0, 1, 1, 3]);
});

test("a row holds what is known and planned of a day, in order of day", () => {
  const rows = seriesRows(until("2018-01-15"));
  expect(rows.at(-4)).toEqual({ on: "2017-12-31", visits: 2, verdicts: 1, plan: 2 });
  expect(rows.at(-3)).toEqual({ on: "2018-01-15", visits: 3, verdicts: 1, plan: null });
  expect(rows.at(-1)).toEqual({ on: "2018-06-30", visits: null, verdicts: null, plan: 14 });
});

test("the last point says what the whole says, and no line ever falls", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.array(fc.nat(400)), (days, visits) => {
      const on = addDays(round.startsOn, days % 365);
      const many = seriesOf(visits.map((n) => school(addDays(round.startsOn, n))));
      const series = progressSeriesFrom({ on, knownAt: on, seq: 1 }, round, many, null);
      expect(series.points.at(-1)).toEqual({ on, visits: series.visits, verdicts: 0 });
      expect(series.visits).toBe(visits.filter((n) => addDays(round.startsOn, n) <= on).length);
      series.points.reduce((before, point) => {
        expect(point.visits).toBeGreaterThanOrEqual(before.visits);
        expect(point.on > before.on).toBe(true);
        return point;
      });
    }),
  );
});
