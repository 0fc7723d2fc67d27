import { addDays, type Day, earliest } from "#lib/calendar/day.ts";
import type { LessonDays } from "#lib/calendar/lesson-days.ts";
import { quarterEnd, quarterOf } from "#lib/calendar/quarter.ts";

/** How far back the pace is measured, and the length of the stretches between which it varies, in days. */
export const paceDays = 13 * 7;
export const stretchDays = 4 * 7;
/** A stretch with fewer lesson days than a school week says nothing. */
const leastLessonDays = 5;
const daysOfWeek = 5;

/** What came by a day, what should have come by it, and how many lesson days lie between two days. */
export type ForecastBasis = {
  round: { startsOn: Day; endsOn: Day };
  /** No more than this can come, whatever was agreed. */
  population: number;
  doneBy(day: Day): number;
  /** Null where nothing was agreed for a day. */
  targetBy(day: Day): number | null;
  /** What is expected by the day itself. */
  expectedByNow: number | null;
  lessonDays: LessonDays;
};

/**
 * What there will be on a day at the pace of now; between `low` and `high` at that of the slowest and fastest weeks.
 * The outcome is that of this day alone: a quarter may be behind while the end of the round is not.
 */
export type Projection = {
  day: Day;
  target: number | null;
  projected: number;
  low: number;
  high: number;
  /** Null where nothing was agreed for the day. */
  outcome: ForecastOutcome | null;
};

/** Whether the target of a day is met: also at the slowest pace, not even at the fastest, or neither. */
export const forecastOutcomes = ["met", "missed", "open"] as const;
export type ForecastOutcome = (typeof forecastOutcomes)[number];

export type Forecast = {
  done: number;
  /** What should have come by now, to be on schedule. */
  expectedByNow: number | null;
  /** Per five lesson days, with a tenth. */
  pacePerWeek: number;
  neededPerWeek: number | null;
  quarter: Projection;
  round: Projection;
};

/** Where a count goes from a day on; null where there were too few lesson days to say so. */
export function forecastOf(basis: ForecastBasis, on: Day): Forecast | null {
  const { round, population, doneBy, expectedByNow } = basis;
  const paces = pacesOf(basis, on);
  if (!paces) return null;
  const done = doneBy(on);
  const whole = projection(basis, on, paces, round.endsOn);
  return {
    done,
    expectedByNow,
    pacePerWeek: tenth(paces.now * daysOfWeek),
    neededPerWeek: needed(basis, on, (whole.target ?? population) - done),
    quarter: projection(basis, on, paces, earliest([quarterEnd(quarterOf(on)), round.endsOn])),
    round: whole,
  };
}

type Paces = { now: number; low: number; high: number };

/** What came per lesson day: in the last thirteen weeks, and in the slowest and fastest four weeks of those. */
function pacesOf({ round, doneBy, lessonDays }: ForecastBasis, on: Day): Paces | null {
  const pace = (from: Day, through: Day) => {
    const days = lessonDays(from, through);
    return days < leastLessonDays ? null : (doneBy(through) - doneBy(addDays(from, -1))) / days;
  };
  const from = later(round.startsOn, addDays(on, 1 - paceDays));
  const now = pace(from, on);
  if (now === null) return null;
  const stretches = [now];
  for (let end = on; addDays(end, 1 - stretchDays) >= from; end = addDays(end, -7)) {
    const stretch = pace(addDays(end, 1 - stretchDays), end);
    if (stretch !== null) stretches.push(stretch);
  }
  return { now, low: Math.min(...stretches), high: Math.max(...stretches) };
}

function projection(
  { population, doneBy, targetBy, lessonDays }: ForecastBasis,
  on: Day,
  paces: Paces,
  day: Day,
): Projection {
  const left = lessonDays(addDays(on, 1), day);
  const at = (pace: number) => Math.min(Math.round(doneBy(on) + pace * left), population);
  const target = targetBy(day);
  const [low, high] = [at(paces.low), at(paces.high)];
  return { day, target, projected: at(paces.now), low, high, outcome: outcomeOf({ target, low, high }) };
}

/** Compared in whole schools, as they are shown. */
function outcomeOf({
  target,
  low,
  high,
}: Pick<Projection, "target" | "low" | "high">): ForecastOutcome | null {
  if (target === null) return null;
  const asked = Math.round(target);
  if (low >= asked) return "met";
  return high < asked ? "missed" : "open";
}

/** Per five lesson days that are left; null when none are. */
function needed({ round, lessonDays }: ForecastBasis, on: Day, missing: number): number | null {
  const left = lessonDays(addDays(on, 1), round.endsOn);
  return left === 0 ? null : tenth((Math.max(missing, 0) / left) * daysOfWeek);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
