import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { lessonDayCounter } from "#lib/calendar/lesson-days.ts";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import type { SchoolFacts } from "#lib/status/rules/school-facts.ts";
import { progressSeriesFrom, seriesRows } from "./progress-series.ts";
import { seriesOf } from "./round-series.ts";

const round = { code: "r1", startsOn: "2017-07-01", endsOn: "2018-06-30" };
const plan = { adoptedOn: "2018-01-12", targets: { "2018-Q1": 9, "2018-Q2": 3 }, entry: 5 };
const lessonDays = lessonDayCounter(schoolHolidays);
const many = 20;
const school = (visitedOn: Day | null, judgedOn: Day | null = null): SchoolFacts => ({
  enteredOn: "2017-07-01",
  membership: [],
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
  ...Array.from({ length: many - 3 }, () => school(null)),
]);
type Plan = { adoptedOn: Day; targets: Readonly<Record<string, number>>; entry: number };
const until = (on: Day, knownPlan: Plan | null = plan, knownAt = "2018-12-31") =>
  progressSeriesFrom({ on, knownAt, seq: 9 }, round, series, { plan: knownPlan, lessonDays });

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
  expect(until("2018-12-31")).toMatchObject({ visits: 3, verdicts: 2, population: many });
});

const q1 = lessonDays("2018-01-01", "2018-03-31");

test("the plan starts from the schools visited before it, and asks by the lesson days of each quarter", () => {
  const { plan: planned } = until("2018-02-10");
  expect(planned).toMatchObject({ adoptedOn: "2018-01-12", startsOn: "2018-01-01", endsOn: "2018-06-30" });
  expect(planned?.points.map(({ on }) => on)).toEqual([
    "2017-12-31",
    "2018-01-31",
    "2018-02-10",
    "2018-02-28",
    "2018-03-31",
    "2018-04-30",
    "2018-05-31",
    "2018-06-30",
  ]);
  const visits = new Map(planned?.points.map((point) => [point.on, point.visits]));
  expect([visits.get("2017-12-31"), visits.get("2018-03-31"), visits.get("2018-06-30")]).toEqual([2, 11, 14]);
  expect(visits.get("2018-02-10")).toBe(planned?.expected);
  expect(planned?.expected).toBeCloseTo(2 + (9 * lessonDays("2018-01-01", "2018-02-10")) / q1, 10);
});

test("nothing is expected in the Christmas holidays, and outside the quarters of the plan", () => {
  expect(until("2017-12-31").plan?.expected).toBeNull();
  expect(until("2018-01-07").plan?.expected).toBe(2);
  expect(until("2018-01-08").plan?.expected).toBeCloseTo(2 + 9 / q1, 10);
  expect(until("2018-06-30").plan?.expected).toBe(14);
  expect(until("2018-07-01").plan?.expected).toBeNull();
});

test("no more is planned than there are schools, however late a visit before the plan became known", () => {
  const asked = { ...plan, targets: { "2018-Q1": 9, "2018-Q2": many - 10 } };
  expect(until("2018-06-30", asked).plan?.points.at(-1)?.visits).toBe(many);
  expect(until("2018-06-30", asked).plan?.expected).toBe(many);
});

test("visits before the plan's first quarter are its beginning; a plan of past quarters asks nothing more", () => {
  const early = { adoptedOn: "2017-10-01", targets: { "2018-Q2": 3 }, entry: 5 };
  expect(until("2018-06-30", early).plan?.points[0]).toEqual({ on: "2018-03-31", visits: 3 });
  const past = { adoptedOn: "2018-01-12", targets: { "2017-Q4": 3 }, entry: 5 };
  expect(until("2018-06-30", past).plan).toMatchObject({ startsOn: null, points: [], expected: null });
  expect(until("2018-06-30", null).plan).toBeNull();
});

test("quarters without a target between others keep the plan level", () => {
  const gap = { adoptedOn: "2017-07-01", targets: { "2017-Q3": 1, "2018-Q1": 2 }, entry: 5 };
  const points = until("2018-06-30", gap).plan?.points ?? [];
  const by = (day: Day) => points.find(({ on }) => on === day)?.visits;
  expect([by("2017-06-30"), by("2017-09-30"), by("2017-12-31"), by("2018-03-31")]).toEqual([0, 1, 1, 3]);
});

test("a row holds what is known and planned of a day, in order of day", () => {
  const rows = seriesRows(until("2018-01-15"));
  expect(rows.find(({ on }) => on === "2017-12-31")).toEqual({
    on: "2017-12-31",
    visits: 2,
    verdicts: 1,
    plan: 2,
  });
  const { plan: expected } = until("2018-01-15");
  expect(rows.find(({ on }) => on === "2018-01-15")).toEqual({
    on: "2018-01-15",
    visits: 3,
    verdicts: 1,
    plan: expected?.expected,
  });
  expect(rows.at(-1)).toEqual({ on: "2018-06-30", visits: null, verdicts: null, plan: 14 });
});

test("the last point says what the whole says, and no line ever falls", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.array(fc.nat(400)), (days, visits) => {
      const on = addDays(round.startsOn, days % 365);
      const all = seriesOf(visits.map((n) => school(addDays(round.startsOn, n))));
      const series = progressSeriesFrom({ on, knownAt: on, seq: 1 }, round, all, { plan: null, lessonDays });
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
