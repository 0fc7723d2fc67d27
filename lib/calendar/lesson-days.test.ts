import { describe, expect, test } from "vitest";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import { lessonDayCounter, regionsWithLessons } from "./lesson-days.ts";

test.each([
  ["2018-01-09", "an ordinary Tuesday", ["noord", "midden", "zuid"]],
  ["2018-01-13", "a Saturday", []],
  ["2018-01-14", "a Sunday", []],
  ["2018-01-05", "a Friday in the Christmas holidays", []],
  ["2018-02-20", "the spring holidays of the south", ["noord", "midden"]],
  ["2018-02-27", "the spring holidays of the north and the middle", ["zuid"]],
  ["2018-04-27", "Koningsdag", []],
  ["2018-05-10", "Ascension Day", []],
])("on %s, %s, there are lessons in %j", (day, _what, regions) => {
  expect(regionsWithLessons(schoolHolidays, day)).toEqual(regions);
});

describe("lesson days", () => {
  const lessonDays = lessonDayCounter(schoolHolidays);
  test.each([
    ["2018-01-08", "2018-01-14", 5],
    ["2017-12-18", "2018-01-12", 10],
    ["2018-02-19", "2018-02-23", 10 / 3],
    ["2018-01-09", "2018-01-09", 1],
    ["2018-01-10", "2018-01-09", 0],
  ])("from %s through %s are %d", (from, through, days) => {
    expect(lessonDays(from, through)).toBeCloseTo(days, 10);
  });
});

test("holidays of a region do not overlap, and end after they begin", () => {
  for (const region of ["noord", "midden", "zuid"] as const) {
    const holidays = schoolHolidays
      .filter((holiday) => holiday.regions.includes(region))
      .sort((a, b) => a.from.localeCompare(b.from));
    holidays.forEach(({ from, through }, n) => {
      expect(from < through).toBe(true);
      expect(n === 0 || (holidays[n - 1]?.through ?? "") < from).toBe(true);
    });
    expect(holidays).toHaveLength(8);
  }
});
