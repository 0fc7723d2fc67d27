import type { Day } from "#lib/calendar/day.ts";
import { expectedBy, type Quarter, quartersBetween } from "#lib/calendar/quarter.ts";
import {
  type ByStatus,
  inspectedStatuses,
  outsidePlanOf,
  sumOf,
  visitedStatuses,
} from "#lib/status/rules/status.ts";
import { type Check, closingSums } from "./closing-sums.ts";
import type { ProgressCounts } from "./progress-counts.ts";

export type ProgressQuarter = {
  quarter: Quarter;
  target: number;
  visits: number;
  verdicts: number;
  expectedByToday: number;
};

/**
 * Stand van zaken of a round, `on` a day, as known at the end of `knownAt` (journal position `seq`). The names that
 * statuses had before `byStatus` stay beside it, because others read them through the API; a new status needs none.
 */
export type Progress = {
  on: Day;
  knownAt: Day;
  seq: number;
  round: string;
  population: number;
  leftUnvisited: number;
  visited: number;
  inspected: number;
  byStatus: ByStatus;
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
  const { byStatus } = counts;
  return {
    ...question,
    round: round.code,
    population: counts.entered - counts.leftUnvisited,
    leftUnvisited: counts.leftUnvisited,
    visited: sumOf(byStatus, visitedStatuses),
    inspected: sumOf(byStatus, inspectedStatuses),
    byStatus,
    approved: byStatus.approved,
    rejected: byStatus.rejected,
    rejectedKeurmerkLost: counts.rejectedKeurmerkLost,
    pending: byStatus.pending,
    noLessons: byStatus["no-lessons"],
    toVisit: byStatus["to-visit"],
    outsidePlan: Object.values(outsidePlanOf(counts)).reduce((sum, count) => sum + count, 0),
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
