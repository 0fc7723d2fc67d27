import { addDays, type Day, earliest } from "#lib/calendar/day.ts";
import type { LessonDays } from "#lib/calendar/lesson-days.ts";
import { type Quarter, quarterEnd, quarterStart } from "#lib/calendar/quarter.ts";
import { openQuarters, planStart } from "./closing-sums.ts";
import type { PerQuarter } from "./progress-counts.ts";

type Period = { startsOn: Day; endsOn: Day };

/** What the plan in force expects of first visits. The one meaning of “verwacht”, on every screen (model §8). */
export type Expected = Period & {
  /**
   * First visits by the end of a day, from the start of the round: those held before the plan's first quarter, and of
   * the plan's targets what its lesson days by then ask. Before the plan it stays at its beginning, after it at its end;
   * never more than there are schools.
   */
  plannedBy(day: Day): number;
  /** The same on a day of the plan's quarters; null on any other, when nothing is expected. */
  by(day: Day): number | null;
  /** Of the target of one quarter; null where the plan does not speak of the quarter, or of the day. */
  inQuarterBy(quarter: Quarter, day: Day): number | null;
};

export type ExpectedBasis = {
  plan: { adoptedOn: Day; targets: PerQuarter } | null;
  round: Period;
  /** First visits held by the end of a day. */
  visitedBy(day: Day): number;
  population: number;
  lessonDays: LessonDays;
};

/** As seen on a day; null without a plan, and where all its quarters had ended when it was adopted. */
export function expectedOf(
  { plan, round, visitedBy, population, lessonDays }: ExpectedBasis,
  on: Day,
): Expected | null {
  const start = plan && planStart(plan);
  if (!plan || !start) return null;
  const quarters = openQuarters(plan);
  const visitedBefore = visitedBy(dayBeforePlan(start, on));
  const startsOn = latest(start, round.startsOn);
  const endsOn = earliest([quarterEnd(quarters.at(-1) ?? ""), round.endsOn]);
  const speaksOf = (day: Day) => startsOn <= day && day <= endsOn;
  const asked = (quarter: Quarter, day: Day) => {
    const from = latest(quarterStart(quarter), round.startsOn);
    const through = earliest([quarterEnd(quarter), round.endsOn]);
    return (plan.targets[quarter] ?? 0) * shareBy({ startsOn: from, endsOn: through }, day, lessonDays);
  };
  const plannedBy = (day: Day) =>
    Math.min(
      quarters.reduce((sum, quarter) => sum + asked(quarter, day), visitedBefore),
      population,
    );
  return {
    startsOn,
    endsOn,
    plannedBy,
    by: (day) => (speaksOf(day) ? plannedBy(day) : null),
    inQuarterBy: (quarter, day) => (speaksOf(day) && quarters.includes(quarter) ? asked(quarter, day) : null),
  };
}

/** The last day before the plan's first quarter, as far as it has come by `on`. */
export function dayBeforePlan(start: Day, on: Day): Day {
  return earliest([addDays(start, -1), on]);
}

/** First verdicts by a day at an even pace over the lesson days of the round: verdicts have no plan. */
export function verdictsAtEvenPace(
  round: Period,
  population: number,
  lessonDays: LessonDays,
): (day: Day) => number {
  return (day) => population * shareBy(round, day, lessonDays);
}

/** The part of the lesson days of a period that lies on or before a day. */
function shareBy({ startsOn, endsOn }: Period, day: Day, lessonDays: LessonDays): number {
  if (day >= endsOn) return 1;
  if (day < startsOn) return 0;
  const all = lessonDays(startsOn, endsOn);
  return all === 0 ? 0 : lessonDays(startsOn, day) / all;
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
