import type { Day } from "./day.ts";
import type { Quarter } from "./quarter.ts";

/** What a quarter comes to beside its target. */
export type PlanningQuarter = {
  quarter: Quarter;
  target: number;
  /** First visits that were held in it. */
  held: number;
  /** Schools assigned to it whose first visit is to come. */
  assigned: number;
  /** Whether a school can still be assigned to it. */
  isOpen: boolean;
};

/** Targets as they were adopted on a day; a later version leaves it as it was. */
export type PlanVersion = { adoptedOn: Day; targets: Readonly<Record<Quarter, number>> };

/** Schools that were moved together: where they came from, null for nowhere. */
export type Moved = { from: Quarter | null; schools: string[] };
