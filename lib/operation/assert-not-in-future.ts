import { invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";

/** What is recorded has happened: its day is not after today. */
export function assertNotInFuture(field: string, day: Day, today: Day): void {
  if (day > today) throw invalid([{ field, message: `Deze dag (${dutchDay(day)}) ligt in de toekomst.` }]);
}
