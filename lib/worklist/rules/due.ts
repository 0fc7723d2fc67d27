import { addDays, type Day } from "#lib/calendar/day.ts";
import { isPublicHoliday } from "#lib/calendar/public-holidays.ts";
import { weekdayOf } from "#lib/calendar/weekday.ts";

/** What asks for somebody's attention, in the order in which it is shown. */
export const dueKinds = [
  "day-passed",
  "visit-soon",
  "not-announced",
  "not-declared",
  "draft-report",
  "mistake-reported",
  "mistake-answered",
  "obstacle",
  "plan-again",
  "verdict",
  "waiting-long",
  "keurmerk",
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Days from today in which a planned visit is near, and in which what has to come before it is due. */
const soon = 7;
const before = 14;

/** What is due about a planned visit; `isDeclared` is about whoever asks, and null where that is not theirs. */
export function dueOfVisit(
  visit: { day: Day; announcedOn: Day | null; isDeclared: boolean | null },
  today: Day,
): DueKind[] {
  if (visit.day < today) return ["day-passed"];
  const isNear = visit.day <= addDays(today, before);
  return [
    ...(visit.day <= addDays(today, soon) ? ["visit-soon" as const] : []),
    ...(isNear && visit.announcedOn === null ? ["not-announced" as const] : []),
    ...(isNear && visit.isDeclared === false ? ["not-declared" as const] : []),
  ];
}

/** A day on which people work: no weekend and no public holiday. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !isPublicHoliday(day);
}
