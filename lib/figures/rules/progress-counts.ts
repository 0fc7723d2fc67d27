import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { ByStatus } from "#lib/status/rules/status.ts";

/** A count of schools per quarter; quarters without any are absent. */
export type PerQuarter = Readonly<Partial<Record<Quarter, number>>>;

/**
 * What is counted from the facts of one round, known at one journal position and happened by one day.
 * Each number is counted from the facts its comment names, so that the closing sums compare independent counts.
 */
export type ProgressCounts = {
  /** Schools by status, from verdicts and visits of entered schools; not visited without those that left. */
  byStatus: ByStatus;
  /** Rejected schools whose keurmerk is withdrawn, lapsed or ended. */
  rejectedKeurmerkLost: number;
  /** Schools entered, from enrolments. */
  entered: number;
  /** Schools that left without any held visit, from departures. */
  leftUnvisited: number;
  /** Schools by the quarter of their first held visit, from visits. */
  firstVisits: PerQuarter;
  /** Schools with a held visit, from visits. */
  visitedSchools: number;
  /** Schools by the quarter of their first verdict, from verdicts. */
  firstVerdicts: PerQuarter;
  plan: PlanCounts | null;
  /**
   * Schools whose assignment to a quarter is open: not visited and not gone by the day. A plan speaks of the future, so
   * a school counts before it entered. A quarter whose assignments all came to an end is there with 0.
   */
  assigned: PerQuarter;
  /** What lies behind a difference, by the name of the sum; empty where there is none. */
  differing: {
    statuses: readonly string[];
    population: readonly string[];
    plan: Behind;
    assigned: Readonly<Partial<Record<Quarter, Behind>>>;
  };
};

/** Numbers of the schools behind a difference, and whether the plan itself is a cause of it. */
export type Behind = { schools: readonly string[]; isPlan: boolean };

export const nothingBehind: Behind = { schools: [], isPlan: false };
export const noDifferences: ProgressCounts["differing"] = {
  statuses: [],
  population: [],
  plan: nothingBehind,
  assigned: {},
};

/** The plan in force and what its closing sum compares. */
export type PlanCounts = {
  adoptedOn: Day;
  /** The journal entry that wrote it. */
  entry: number;
  targets: PerQuarter;
  /** To-visit schools on the day of adoption. */
  toVisitOnAdoption: number;
  /** First visits from the start of the plan's first quarter not ended on the day of adoption, through that day. */
  firstVisitsBeforeAdoption: number;
  /** First visits held by the day before the first of those quarters. */
  visitedBefore: number;
};
