import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";

/** What a quarter comes to beside its target. */
export type PlanningQuarter = {
  quarter: Quarter;
  target: number;
  /** First visits that were held in it. */
  held: number;
  /** Schools assigned to it whose first visit is to come. */
  assigned: number;
  /** Visits of the target that were not held yet. */
  remaining: number;
  /** Schools assigned to it that have no day yet. */
  withoutDay: number;
  /** Whether a school can still be assigned to it. */
  isOpen: boolean;
};

/** The quarters of a calendar year together. */
export type PlanningYear = Omit<PlanningQuarter, "quarter" | "isOpen"> & { year: string };

/** Targets as they were adopted on a day; a later version leaves it as it was. */
export type PlanVersion = {
  adoptedOn: Day;
  targets: Readonly<Record<Quarter, number>>;
  /** The journal entry that wrote it. */
  entry: number;
};

/** Schools that were moved together: where they came from, null for nowhere. */
export type Moved = { from: Quarter | null; schools: string[] };

/** How many visits of a target are still to be held. Never less than none: what was done beyond it is no debt. */
export function remainingOf({ target, held }: { target: number; held: number }): number {
  return Math.max(target - held, 0);
}

/** The calendar years that a plan asks something of. What one quarter did too much counts for its year. */
export function yearsOf(quarters: readonly PlanningQuarter[]): PlanningYear[] {
  const byYear = Map.groupBy(quarters, ({ quarter }) => quarter.slice(0, 4));
  return [...byYear].flatMap(([year, yearQuarters]) => {
    const sum = (count: "target" | "held" | "assigned" | "withoutDay") =>
      yearQuarters.reduce((total, quarter) => total + quarter[count], 0);
    const [target, held] = [sum("target"), sum("held")];
    if (target === 0) return [];
    const remaining = remainingOf({ target, held });
    return [{ year, target, held, assigned: sum("assigned"), remaining, withoutDay: sum("withoutDay") }];
  });
}
