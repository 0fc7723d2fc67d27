import { instantOf } from "#lib/calendar/amsterdam.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { weekdayOf } from "#lib/calendar/weekday.ts";

/** Holidays of the story: no visit falls on them. */
const holidays: readonly (readonly [Day, Day])[] = [
  ["2017-07-22", "2017-09-03"],
  ["2017-10-14", "2017-10-22"],
  ["2017-12-23", "2018-01-07"],
];

/** The working days from one day to another in which lessons are given. */
export function lessonDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isHoliday = holidays.some(([first, last]) => day >= first && day <= last);
    if (weekdayOf(day) <= 5 && !isHoliday) days.push(day);
  }
  return days;
}

/** The first working day on or after a day. */
export function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

/** A moment of a day in Amsterdam, `minutesLater` than a time of it. */
export function momentOn(day: Day, time: ClockTime, minutesLater = 0): Date {
  return new Date(Date.parse(instantOf(day, time)) + minutesLater * 60_000);
}
