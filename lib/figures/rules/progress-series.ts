import { addDays, type Day, earliest } from "#lib/calendar/day.ts";
import type { LessonDays } from "#lib/calendar/lesson-days.ts";
import { type Quarter, quartersBetween } from "#lib/calendar/quarter.ts";
import { type Expected, expectedOf } from "./expected.ts";
import type { PlanVersion } from "./planning.ts";
import type { ProgressQuestion } from "./progress.ts";
import { countOn, countsOn, type RoundSeries } from "./round-series.ts";

/** Schools visited and judged for the first time, from the start of the round through a day. */
export type SeriesPoint = { on: Day; visits: number; verdicts: number };

export type SeriesQuarter = { quarter: Quarter; plan: number; visits: number; verdicts: number };

/** The plan in force as a series: how many schools will have been visited by then. */
export type PlannedSeries = {
  adoptedOn: Day;
  /** First and last day that the plan speaks of; null when all its quarters had ended when it was adopted. */
  startsOn: Day | null;
  endsOn: Day | null;
  /** What is expected by the day before the plan starts, each month end, `on`, and its last day; not rounded. */
  points: { on: Day; visits: number }[];
  /** What is expected by `on`; null outside the quarters of the plan. */
  expected: number | null;
};

/** A round through time: the figures of each month end until `on` (or `knownAt`, of what came later nothing is known), beside the plan. */
export type ProgressSeries = ProgressQuestion & {
  round: string;
  startsOn: Day;
  endsOn: Day;
  population: number;
  visits: number;
  verdicts: number;
  points: SeriesPoint[];
  plan: PlannedSeries | null;
  quarters: SeriesQuarter[];
};

export function progressSeriesFrom(
  question: ProgressQuestion,
  round: { code: string; startsOn: Day; endsOn: Day },
  series: RoundSeries,
  { plan, lessonDays }: { plan: PlanVersion | null; lessonDays: LessonDays },
): ProgressSeries {
  const { on } = question;
  const counts = countsOn(series, on);
  const population = counts.entered - counts.leftUnvisited;
  const visitedBy = (day: Day) => countOn(series, "visitedSchools", day);
  const expected = expectedOf({ plan, round, visitedBy, population, lessonDays }, on);
  const until = earliest([on, question.knownAt, lastDay(round.endsOn, series)]);
  return {
    ...question,
    round: round.code,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    population,
    visits: counts.visitedSchools,
    verdicts: countOn(series, "judged", on),
    points: monthEnds(round.startsOn, until).map((day) => ({
      on: day,
      visits: countOn(series, "visitedSchools", day),
      verdicts: countOn(series, "judged", day),
    })),
    plan: plan && plannedSeries(plan, expected, on),
    quarters: quartersBetween(round.startsOn, round.endsOn).map((quarter) => ({
      quarter,
      plan: plan?.targets[quarter] ?? 0,
      visits: counts.firstVisits[quarter] ?? 0,
      verdicts: counts.firstVerdicts[quarter] ?? 0,
    })),
  };
}

/** The end of the round, or what still happened after it. */
function lastDay(endsOn: Day, { days }: RoundSeries): Day {
  const lastChange = days.at(-1) ?? endsOn;
  return lastChange > endsOn ? lastChange : endsOn;
}

/** The first day, each month end after it, and the last day. */
function monthEnds(from: Day, until: Day): Day[] {
  if (until < from) return [];
  const days = [from];
  for (let end = monthEnd(from); end < until; end = monthEnd(addDays(end, 1))) if (end > from) days.push(end);
  if (until > from) days.push(until);
  return days;
}

function monthEnd(day: Day): Day {
  return addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
}

function plannedSeries({ adoptedOn }: PlanVersion, expected: Expected | null, on: Day): PlannedSeries {
  if (!expected) return { adoptedOn, startsOn: null, endsOn: null, points: [], expected: null };
  const { startsOn, endsOn } = expected;
  const days = new Set([addDays(startsOn, -1), ...monthEnds(startsOn, endsOn).slice(1)]);
  if (startsOn <= on && on <= endsOn) days.add(on);
  return {
    adoptedOn,
    startsOn,
    endsOn,
    points: [...days].sort().map((day) => ({ on: day, visits: expected.plannedBy(day) })),
    expected: expected.by(on),
  };
}

/** A day of the chart as a row of its table; null where nothing is known or planned of that day. */
export type SeriesRow = { on: Day; visits: number | null; verdicts: number | null; plan: number | null };

/** The same data as the chart over time, in order of day. */
export function seriesRows({ points, plan }: ProgressSeries): SeriesRow[] {
  const rows = new Map<Day, SeriesRow>(points.map((point) => [point.on, { ...point, plan: null }]));
  for (const { on, visits } of plan?.points ?? [])
    rows.set(on, { ...(rows.get(on) ?? { on, visits: null, verdicts: null }), plan: visits });
  return [...rows.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
