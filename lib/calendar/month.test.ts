import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "./day.ts";
import { isMonth, monthOf, monthsFrom, weeksOf } from "./month.ts";
import { weekdayOf } from "./weekday.ts";

test("a month that begins on a Thursday and ends on a Saturday has five weeks", () => {
  const weeks = weeksOf("2018-03");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([null, null, null, "2018-03-01", "2018-03-02", "2018-03-03", "2018-03-04"]);
  expect(weeks[4]?.slice(5)).toEqual(["2018-03-31", null]);
});

test.each([
  ["2018-03", true],
  ["2018-13", false],
  ["2018-3", false],
  ["maart", false],
  ["", false],
])("%s is a month: %s", (text, expected) => {
  expect(isMonth(text)).toBe(expected);
});

test.each([
  ["2018-03", 1, "2018-04"],
  ["2018-12", 1, "2019-01"],
  ["2018-01", -1, "2017-12"],
])("from %s by %i it is %s", (month, by, expected) => {
  expect(monthsFrom(month, by)).toBe(expected);
});

test("every day of a month stands once, in order, under its own weekday", () => {
  const months = fc
    .integer({ min: 0, max: 2400 })
    .map((n) => monthsFrom("1950-01", n))
    .filter((month) => month < "2149");
  fc.assert(
    fc.property(months, (month) => {
      const weeks = weeksOf(month);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(`${month}-01`);
      expect(days.every((day) => monthOf(day) === month)).toBe(true);
      expect(daysBetween(`${month}-01`, `${monthsFrom(month, 1)}-01`)).toBe(days.length);
      expect(days).toEqual(days.map((_, n) => addDays(`${month}-01`, n)));
      for (const week of weeks)
        for (const [at, day] of week.entries()) if (day) expect(weekdayOf(day)).toBe(at + 1);
    }),
  );
});
