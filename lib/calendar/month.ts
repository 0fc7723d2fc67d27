import { addDays, addMonths, type Day, isDay } from "./day.ts";
import { weekdayOf } from "./weekday.ts";

/** A month of a year as `2018-03`. Compares correctly as text. */
export type Month = string;

export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month some months later or earlier. */
export function monthsFrom(month: Month, months: number): Month {
  return monthOf(addMonths(`${month}-01`, months));
}

/** The weeks that hold a day of the month, each from Monday; null for the days of other months. */
export function weeksOf(month: Month): (Day | null)[][] {
  const first = `${month}-01`;
  const weeks: (Day | null)[][] = [];
  for (
    let monday = addDays(first, 1 - weekdayOf(first));
    monthOf(monday) <= month;
    monday = addDays(monday, 7)
  )
    weeks.push(
      Array.from({ length: 7 }, (_, n) => addDays(monday, n)).map((day) =>
        monthOf(day) === month ? day : null,
      ),
    );
  return weeks;
}
