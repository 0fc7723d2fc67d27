import { addDays, type Day } from "#lib/calendar/day.ts";
import { isPublicHoliday } from "#lib/calendar/public-holidays.ts";
import { weekdayOf } from "#lib/calendar/weekday.ts";
import { type Obstacle, obstacleKinds } from "#lib/visits/rules/obstacles.ts";
import { returnCauses } from "#lib/visits/rules/planned-visit.ts";

/** What asks for somebody's attention, in the order in which it is shown. */
export const dueKinds = [
  "day-passed",
  "visit-soon",
  "without-inspector",
  "obstacle",
  "no-location",
  "not-announced",
  "not-declared",
  "report-overdue",
  "draft-report",
  "mistake-reported",
  "mistake-answered",
  "plan-again",
  "verdict",
  "waiting-long",
  "keurmerk",
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Why it asks for it, where that is not the same for all of its kind. */
export const dueCauses = [...obstacleKinds, ...returnCauses] as const;
export type DueCause = (typeof dueCauses)[number];

/** Days from today in which a planned visit is near, and in which what has to come before it is due. */
const soon = 7;
const before = 14;

/** A planned visit as far as something about it can be due. */
export type DueVisit = {
  day: Day;
  announcedOn: Day | null;
  hasLocation: boolean;
  obstacles: readonly Obstacle[];
};

/** Who asks: `own` where it is their visit, `plans` where they can plan it otherwise. */
export type DueAsker = { own: { inspectorId: string; isDeclared: boolean } | null; plans: boolean };

/**
 * What is due about a planned visit for whoever asks, and why. One cause is one signal: what cannot go on as it is
 * planned does not also have to be announced. Nobody is told what they cannot act on: an inspector can give a visit back
 * because of themself, and whoever plans sees to the rest.
 */
export function dueOfVisit(
  { day, announcedOn, hasLocation, obstacles }: DueVisit,
  { own, plans }: DueAsker,
  today: Day,
): { kind: DueKind; causes: DueCause[] }[] {
  const due = (kind: DueKind, causes: DueCause[] = []) => ({ kind, causes });
  if (day < today) return [due("day-passed")];
  const isNear = day <= addDays(today, before);
  const coming = own && day <= addDays(today, soon) ? [due("visit-soon")] : [];
  if (obstacles.length > 0) {
    const theirs = obstacles.filter(
      (obstacle) => plans || ("inspectorId" in obstacle && obstacle.inspectorId === own?.inspectorId),
    );
    const causes = [...new Set(theirs.map(({ kind }) => kind))];
    if (causes.length === 0) return coming;
    const isUnstaffed = plans && causes.every((cause) => cause === "unassignable");
    return [...coming, isUnstaffed ? due("without-inspector") : due("obstacle", causes)];
  }
  return [
    ...coming,
    ...(plans && announcedOn !== null && !hasLocation ? [due("no-location")] : []),
    ...(isNear && announcedOn === null ? [due("not-announced")] : []),
    ...(isNear && own?.isDeclared === false ? [due("not-declared")] : []),
  ];
}

/** A day on which people work: no weekend and no public holiday. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !isPublicHoliday(day);
}
