import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";

/** A visit that an inspector held or has still to hold. */
export type InspectorVisit = { inspectorId: string; schoolId: string; day: Day; isHeld: boolean };

export type QuarterWork = { quarter: Quarter; held: number; planned: number };

/** The least, the middle and the most of some counts; of an even number of them the middle is the mean of two. */
export type Spread = { least: number; median: number; most: number };

/** An inspector's work in each of some quarters. */
export function workByQuarter(work: readonly InspectorVisit[], quarters: readonly Quarter[]): QuarterWork[] {
  return quarters.map((quarter) => {
    const within = work.filter(({ day }) => quarterOf(day) === quarter);
    const held = within.filter(({ isHeld }) => isHeld).length;
    return { quarter, held, planned: within.length - held };
  });
}

/** How unevenly counts lie; null when there is nothing to count. */
export function spreadOf(counts: readonly number[]): Spread | null {
  const sorted = counts.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? most;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? least;
  return { least, median: (lower + upper) / 2, most };
}
