import { startOfDay } from "#lib/domain/amsterdam.ts";
import { addDays, type Day } from "#lib/domain/day.ts";

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
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const isHoliday = holidays.some(([first, last]) => day >= first && day <= last);
    if (weekday !== 0 && weekday !== 6 && !isHoliday) days.push(day);
  }
  return days;
}

/** The first working day on or after a day. */
export function workday(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** A moment of a day in Amsterdam, in minutes after its start. */
export function momentOn(day: Day, minutes: number): Date {
  return new Date(Date.parse(startOfDay(day)) + minutes * 60_000);
}
