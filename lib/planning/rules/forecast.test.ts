import { describe, expect, test } from "vitest";
import type { Day } from "#lib/calendar/day.ts";
import { lessonDayCounter } from "#lib/calendar/lesson-days.ts";
import { expectedOf, verdictsAtEvenPace } from "#lib/figures/rules/expected.ts";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import { forecastOf } from "./forecast.ts";

const lessonDays = lessonDayCounter(schoolHolidays);
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
  const expected = expectedOf({ plan, round, visitedBy: doneBy, population: 30, lessonDays }, on);
  const basis = {
    round,
    population: 30,
    doneBy,
    targetBy: (day: Day) => expected?.plannedBy(day) ?? null,
    expectedByNow: expected?.by(on) ?? null,
    lessonDays,
  };
  const forecast = forecastOf(basis, on);

  test("what was done and what should have been: eight before the plan, and 5 of the 55 lesson days of 22", () => {
    expect(forecast?.done).toBe(10);
    expect(forecast?.expectedByNow).toBeCloseTo(10, 10);
  });

  test("the pace is 10 in 45 lesson days, 1.1 a week; 20 in 50 lesson days are needed, 2 a week", () => {
    expect(forecast?.pacePerWeek).toBe(1.1);
    expect(forecast?.neededPerWeek).toBe(2);
  });

  test("the end of the quarter: 10 + 50 × 10/45 = 21, between the pace of the slowest and the fastest four weeks", () => {
    // The last four weeks hold the visits of 18 December and of January: 3 in 10 lesson days; the slowest 4 in 20.
    expect(forecast?.quarter).toEqual({
      day: "2018-03-31",
      target: 30,
      projected: 21,
      low: 20,
      high: 25,
      outcome: "missed",
    });
    expect(forecast?.round).toEqual(forecast?.quarter);
  });

  test("thirty is more than even the fastest weeks would bring", () => {
    expect(forecast?.round.outcome).toBe("missed");
    expect(forecastOf({ ...basis, targetBy: () => 20 }, on)?.round.outcome).toBe("met");
    expect(forecastOf({ ...basis, targetBy: () => 23 }, on)?.round.outcome).toBe("open");
    expect(forecastOf({ ...basis, targetBy: () => null }, on)?.round.outcome).toBeNull();
  });

  test("a quarter whose whole range lies under its plan is behind, whatever is said of the end of the round", () => {
    const longer = { ...round, endsOn: "2018-06-30" };
    const targetBy = (day: Day) => (day <= "2018-03-31" ? 26 : 25);
    const { quarter, round: end } = forecastOf({ ...basis, round: longer, targetBy }, on) ?? {};
    expect([quarter?.high, quarter?.target, quarter?.outcome]).toEqual([25, 26, "missed"]);
    expect([end?.day, end?.outcome]).toEqual(["2018-06-30", "met"]);
  });
});

/** Nothing was agreed. */
const unplanned = {
  round,
  population: 50,
  doneBy: () => 0,
  targetBy: () => null,
  expectedByNow: null,
  lessonDays,
};

test("no more is foreseen nor asked than there are schools", () => {
  const doneBy = (day: Day) => (day < on ? 0 : 40);
  const plan = { adoptedOn: "2018-01-12", targets: { "2018-Q1": 51 } };
  const expected = expectedOf({ plan, round, visitedBy: () => 4, population: 50, lessonDays }, on);
  const targetBy = (day: Day) => expected?.plannedBy(day) ?? null;
  const forecast = forecastOf({ ...unplanned, doneBy, targetBy }, on);
  expect(forecast?.round).toMatchObject({ high: 50, target: 50 });
});

test("in the first days of a round nothing is foreseen", () => {
  expect(forecastOf(unplanned, "2017-11-02")).toBeNull();
  expect(forecastOf(unplanned, "2017-11-03")).toMatchObject({
    done: 0,
    expectedByNow: null,
    round: { target: null, outcome: null },
  });
});

test("after the last day nothing is needed any more, and the projection is what was done", () => {
  const basis = { ...unplanned, doneBy: () => 49, targetBy: () => 50 };
  expect(forecastOf(basis, "2018-04-02")).toMatchObject({
    neededPerWeek: null,
    round: { projected: 49, low: 49, high: 49, outcome: "missed" },
  });
});

test("verdicts are expected at an even pace over the lesson days of the round", () => {
  const targetBy = verdictsAtEvenPace(round, 95, lessonDays);
  expect([targetBy("2017-10-29"), targetBy("2017-12-31"), targetBy(on), targetBy("2018-03-31")]).toEqual([
    0,
    expect.closeTo(40, 8),
    expect.closeTo(45, 8),
    95,
  ]);
});

test("outside the quarters of the plan nothing is expected, and of a quarter only its days within the round count", () => {
  const plan = { adoptedOn: "2018-01-12", targets: { "2018-Q1": 9 } };
  const ofRound = { round, visitedBy: () => 4, population: 50, lessonDays };
  const expected = expectedOf({ ...ofRound, plan }, on);
  expect(expected?.by("2017-12-31")).toBeNull();
  expect(expected?.by("2018-03-31")).toBe(13);
  expect(expected?.by("2018-04-01")).toBeNull();
  expect(expectedOf({ ...ofRound, plan: null }, on)).toBeNull();
  const short = expectedOf({ ...ofRound, round: { ...round, endsOn: "2018-01-12" }, plan }, on);
  expect(short?.inQuarterBy("2018-Q1", "2018-01-10")).toBeCloseTo((9 * 3) / 5, 10);
  expect([short?.endsOn, short?.by("2018-01-12"), short?.by("2018-01-13")]).toEqual(["2018-01-12", 13, null]);
});
