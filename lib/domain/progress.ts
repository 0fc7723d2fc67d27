import { type Check, closingSums } from "./closing-sums.ts";
import type { Day } from "./day.ts";
import { expectedBy, type Quarter, quartersBetween } from "./quarter.ts";

/** A count of schools per quarter; quarters without any are absent. */
export type PerQuarter = Readonly<Partial<Record<Quarter, number>>>;

/**
 * What is counted from the facts of one round, known at one journal position and happened by one day.
 * Each number is counted from the facts its comment names, so that the closing sums compare independent counts.
 */
export type ProgressCounts = {
  /** Schools by status, from verdicts and visits of entered schools; `toVisit` without those that left. */
  approved: number;
  rejected: number;
  pending: number;
  noLessons: number;
  toVisit: number;
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
  /** Numbers of the schools behind a difference, by the name of the sum; empty where there is none. */
  differing: { statuses: readonly string[]; population: readonly string[]; plan: readonly string[] };
};

/** The plan in force and what its closing sum compares. */
export type PlanCounts = {
  adoptedOn: Day;
  targets: PerQuarter;
  /** To-visit schools on the day of adoption. */
  toVisitOnAdoption: number;
  /** First visits from the start of the plan's first quarter not ended on the day of adoption, through that day. */
  firstVisitsBeforeAdoption: number;
};

export type ProgressQuarter = {
  quarter: Quarter;
  target: number;
  visits: number;
  verdicts: number;
  expectedByToday: number;
};

/** Stand van zaken of a round, `on` a day, as known at the end of `knownAt` (journal position `seq`). */
export type Progress = {
  on: Day;
  knownAt: Day;
  seq: number;
  round: string;
  population: number;
  leftUnvisited: number;
  visited: number;
  inspected: number;
  approved: number;
  rejected: number;
  rejectedKeurmerkLost: number;
  pending: number;
  noLessons: number;
  toVisit: number;
  outsidePlan: number;
  plan: { adoptedOn: Day } | null;
  quarters: ProgressQuarter[];
  checks: Check[];
};

export type ProgressQuestion = { on: Day; knownAt: Day; seq: number };

/** Conclusions from the counts: the figures of the letter, the quarters and the closing sums. */
export function progressFrom(
  question: ProgressQuestion,
  round: { code: string; startsOn: Day; endsOn: Day },
  counts: ProgressCounts,
): Progress {
  const inspected = counts.approved + counts.rejected + counts.pending;
  const reinspectionDue = counts.rejected - counts.rejectedKeurmerkLost;
  return {
    ...question,
    round: round.code,
    population: counts.entered - counts.leftUnvisited,
    leftUnvisited: counts.leftUnvisited,
    visited: inspected + counts.noLessons,
    inspected,
    approved: counts.approved,
    rejected: counts.rejected,
    rejectedKeurmerkLost: counts.rejectedKeurmerkLost,
    pending: counts.pending,
    noLessons: counts.noLessons,
    toVisit: counts.toVisit,
    outsidePlan: counts.pending + counts.noLessons + reinspectionDue,
    plan: counts.plan && { adoptedOn: counts.plan.adoptedOn },
    quarters: quartersBetween(round.startsOn, round.endsOn).map((quarter) => {
      const target = counts.plan?.targets[quarter] ?? 0;
      return {
        quarter,
        target,
        visits: counts.firstVisits[quarter] ?? 0,
        verdicts: counts.firstVerdicts[quarter] ?? 0,
        expectedByToday: expectedBy(target, quarter, question.on),
      };
    }),
    checks: closingSums(counts),
  };
}
