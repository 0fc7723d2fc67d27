import type { Day } from "#lib/calendar/day.ts";

/** Whether lessons are given at a location on a day; `closedOn` is the first day that they are no longer. */
export function isOpenOn(
  { happenedOn, closedOn }: { happenedOn: Day; closedOn: Day | null },
  day: Day,
): boolean {
  return happenedOn <= day && (closedOn === null || day < closedOn);
}
