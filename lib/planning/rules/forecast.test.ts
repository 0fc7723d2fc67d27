import { describe, expect, test } from "vitest";
import type { Day } from "#lib/calendar/day.ts";
import { lessonDaysBetween } from "#lib/calendar/lesson-days.ts";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import { forecastOf } from "./forecast.ts";
import { verdictsTargetBy, visitsTargetBy } from "./forecast-targets.ts";

const lessonDays = (from: Day, through: Day) => lessonDaysBetween(schoolHolidays, from, through);
const round = { startsOn: "2017-10-30", endsOn: "2018-03-31" };
const counted = (days: readonly Day[]) => (day: Day) => days.filter((done) => done <= day).length;

/**
 * By hand. From Monday 30 October through Friday 12 January lie eight weeks of five lesson days before the Christmas
 * holidays and one after them: 45. From 15 January through 30 March lie eleven weeks, in which 17–25 February is free in
 * the south (3⅓ days left of 5), 24 February–4 March in the north and the middle (1⅔ of 5), and 30 March is an ordinary
 * Friday: 9 × 5 + 3⅓ + 1⅔ = 50.
 */
const on = "2018-01-12";

test("the lesson days of the case are those counted by hand", () => {
  expect(lessonDays(round.startsOn, on)).toBeCloseTo(45, 10);
  expect(lessonDays("2018-01-15", round.endsOn)).toBeCloseTo(50, 10);
  expect(lessonDays("2017-10-30", "2017-12-31")).toBeCloseTo(40, 10);
});

describe("a case by hand, across the end of a quarter and the Christmas holidays", () => {
  // One visit on every Monday of the eight weeks of autumn, two in the week after the holidays: ten in 45 lesson days.
  const mondays = ["10-30", "11-06", "11-13", "11-20", "11-27", "12-04", "12-11", "12-18"].map(
    (d) => `2017-${d}`,
  );
  const doneBy = counted([...mondays, "2018-01-08", "2018-01-11"]);
  const plan = { adoptedOn: "2018-01-01", targets: { "2018-Q1": 22 } };
  const basis = {
    round,
    population: 30,
    doneBy,
    targetBy: visitsTargetBy(plan, doneBy, lessonDays),
    lessonDays,
  };
  const forecast = forecastOf(basis, on);

  test("what was done and what should have been: eight before the plan, and 5 of the 55 lesson days of 22", () => {
    expect(forecast?.done).toBe(10);
    expect(forecast?.expectedByNow).toBe(10);
  });

  test("the pace is 10 in 45 lesson days, 1.1 a week; 20 in 50 lesson days are needed, 2 a week", () => {
    expect(forecast?.pacePerWeek).toBe(1.1);
    expect(forecast?.neededPerWeek).toBe(2);
  });

  test("the end of the quarter: 10 + 50 × 10/45 = 21, between the pace of the slowest and the fastest four weeks", () => {
    // The last four weeks hold the visits of 18 December and of January: 3 in 10 lesson days; the slowest 4 in 20.
    expect(forecast?.quarter).toEqual({ day: "2018-03-31", target: 30, expected: 21, low: 20, high: 25 });
    expect(forecast?.round).toEqual(forecast?.quarter);
  });

  test("thirty is more than even the fastest weeks would bring", () => {
    expect(forecast?.outcome).toBe("missed");
    expect(forecastOf({ ...basis, targetBy: () => 20 }, on)?.outcome).toBe("met");
    expect(forecastOf({ ...basis, targetBy: () => 23 }, on)?.outcome).toBe("open");
  });
});

test("no more is foreseen nor asked than there are schools", () => {
  const doneBy = (day: Day) => (day < on ? 0 : 40);
  const forecast = forecastOf({ round, population: 50, doneBy, targetBy: () => 51, lessonDays }, on);
  expect(forecast?.round).toMatchObject({ high: 50, target: 50 });
});

test("in the first days of a round nothing is foreseen", () => {
  const basis = { round, population: 50, doneBy: () => 0, targetBy: () => null, lessonDays };
  expect(forecastOf(basis, "2017-11-02")).toBeNull();
  expect(forecastOf(basis, "2017-11-03")).toMatchObject({ done: 0, expectedByNow: null, outcome: "missed" });
});

test("after the last day nothing is needed any more, and the projection is what was done", () => {
  const basis = { round, population: 50, doneBy: () => 49, targetBy: () => 50, lessonDays };
  expect(forecastOf(basis, "2018-04-02")).toMatchObject({
    neededPerWeek: null,
    round: { expected: 49, low: 49, high: 49 },
    outcome: "missed",
  });
});

test("verdicts are expected at an even pace over the lesson days of the round", () => {
  const targetBy = verdictsTargetBy(round, 95, lessonDays);
  expect([targetBy("2017-10-29"), targetBy("2017-12-31"), targetBy(on), targetBy("2018-03-31")]).toEqual([
    0,
    expect.closeTo(40, 8),
    expect.closeTo(45, 8),
    95,
  ]);
});

test("before the plan there is no target of visits, and none without a plan", () => {
  const plan = { adoptedOn: "2018-01-12", targets: { "2018-Q1": 9 } };
  expect(visitsTargetBy(plan, () => 4, lessonDays)("2017-12-31")).toBeNull();
  expect(visitsTargetBy(null, () => 4, lessonDays)("2018-03-31")).toBeNull();
  expect(visitsTargetBy(plan, () => 4, lessonDays)("2018-03-31")).toBe(13);
});
