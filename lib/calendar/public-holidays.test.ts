import Holidays from "date-holidays";
import { expect, test } from "vitest";
import { addDays, type Day } from "./day.ts";
import { isPublicHoliday } from "./public-holidays.ts";

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

test("public holidays from 1980 through 2199 are those that a library knows", () => {
  const known = new Holidays("NL");
  for (let year = 1980; year <= 2199; year++) {
    const holidays = known.getHolidays(year).filter(({ type }) => type === "public");
    const days = new Set(holidays.map(({ date }) => date.slice(0, 10)));
    expect(daysOf(year).filter(isPublicHoliday), String(year)).toEqual([...days].sort());
  }
});

test.each([
  ["2008-03-23", true, "an early Easter"],
  ["2038-04-25", true, "the latest Easter that there can be"],
  ["2049-04-18", true, "a full moon that is reckoned a day earlier"],
  ["2013-04-30", true, "Koninginnedag"],
  ["2013-04-27", false, "not yet Koningsdag"],
  ["2014-04-26", true, "Koningsdag, which would be a Sunday"],
  ["2014-04-27", false, "a Sunday on which no Koningsdag is kept"],
  ["2018-03-30", false, "Good Friday"],
  ["2020-05-05", false, "5 May"],
])("%s: %j, %s", (day, is) => expect(isPublicHoliday(day)).toBe(is));
