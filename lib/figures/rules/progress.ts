import type { Day } from "#lib/calendar/day.ts";
import type { LessonDays } from "#lib/calendar/lesson-days.ts";
import { type Quarter, quartersBetween } from "#lib/calendar/quarter.ts";
import {
  type ByStatus,
  inspectedStatuses,
  outsidePlanOf,
  sumOf,
  visitedStatuses,
} from "#lib/status/rules/status.ts";
import { type Check, closingSums } from "./closing-sums.ts";
import { expectedOf } from "./expected.ts";
import type { ProgressCounts } from "./progress-counts.ts";

export type ProgressQuarter = {
  quarter: Quarter;
  target: number;
  visits: number;
  verdicts: number;
  /** Of the target, by `on`; null where the plan does not speak of the quarter, or of the day. */
  expectedByToday: number | null;
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
  /** First visits that the plan expects by `on`, from the start of the round; null outside its quarters. */
  expected: number | null;
  plan: { adoptedOn: Day } | null;
  /** The days of its quarters within the round; null when they had all ended when it was adopted. */
  planPeriod: { startsOn: Day; endsOn: Day } | null;
  quarters: ProgressQuarter[];
  checks: Check[];
};

export type ProgressQuestion = { on: Day; knownAt: Day; seq: number };

/** Conclusions from the counts: the figures of the letter, the quarters and the closing sums. */
export function progressFrom(
  question: ProgressQuestion,
  round: { code: string; startsOn: Day; endsOn: Day },
  counts: ProgressCounts,
  lessonDays: LessonDays,
): Progress {
  const { byStatus, plan } = counts;
  const { on } = question;
  const population = counts.entered - counts.leftUnvisited;
  const visitedBy = () => plan?.visitedBefore ?? 0;
  const expected = expectedOf({ plan, round, visitedBy, population, lessonDays }, on);
  return {
    ...question,
    round: round.code,
    population,
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
    expected: expected?.by(on) ?? null,
    plan: plan && { adoptedOn: plan.adoptedOn },
    planPeriod: expected && { startsOn: expected.startsOn, endsOn: expected.endsOn },
    quarters: quartersBetween(round.startsOn, round.endsOn).map((quarter) => ({
      quarter,
      target: plan?.targets[quarter] ?? 0,
      visits: counts.firstVisits[quarter] ?? 0,
      verdicts: counts.firstVerdicts[quarter] ?? 0,
      expectedByToday: expected?.inQuarterBy(quarter, on) ?? null,
    })),
    checks: closingSums(counts),
  };
}
