import { addDays, type Day } from "#lib/calendar/day.ts";
import { quarterEnd, quarterStart } from "#lib/calendar/quarter.ts";
import { openQuarters, planStart } from "#lib/figures/rules/closing-sums.ts";
import type { PlanVersion } from "#lib/figures/rules/planning.ts";

type LessonDays = (from: Day, through: Day) => number;

/**
 * First visits that should have been held by a day: those before the plan, and of each of its quarters the part of its
 * target that its lesson days by then are. Null before the plan, and without one.
 */
export function visitsTargetBy(
  plan: PlanVersion | null,
  doneBy: (day: Day) => number,
  lessonDays: LessonDays,
): (day: Day) => number | null {
  const start = plan && planStart(plan);
  return (day) => {
    if (!plan || !start || day < start) return null;
    let target = doneBy(addDays(start, -1));
    for (const quarter of openQuarters(plan))
      target +=
        (plan.targets[quarter] ?? 0) * shareBy(quarterStart(quarter), quarterEnd(quarter), day, lessonDays);
    return target;
  };
}

/** First verdicts that should have been given by a day, at an even pace over the lesson days of the round. */
export function verdictsTargetBy(
  round: { startsOn: Day; endsOn: Day },
  population: number,
  lessonDays: LessonDays,
): (day: Day) => number {
  return (day) => population * shareBy(round.startsOn, round.endsOn, day, lessonDays);
}

/** The part of the lesson days of a period that lies on or before a day. */
function shareBy(from: Day, through: Day, day: Day, lessonDays: LessonDays): number {
  if (day >= through) return 1;
  if (day < from) return 0;
  const all = lessonDays(from, through);
  return all === 0 ? 0 : lessonDays(from, day) / all;
}
