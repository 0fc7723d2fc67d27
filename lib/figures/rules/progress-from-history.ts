import type { Day } from "#lib/calendar/day.ts";
import type { LessonDays } from "#lib/calendar/lesson-days.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { behindQuarter } from "#lib/status/rules/assignment.ts";
import {
  awaitsFirstVisit,
  countOpenAssignments,
  placementsOf,
} from "#lib/status/rules/assignments-from-history.ts";
import {
  factsOn,
  type History,
  latest,
  type PlanFact,
  type RoundFact,
  versionsKnownAt,
} from "#lib/status/rules/facts.ts";
import {
  type SchoolStatusOnDay,
  schoolStatusesFrom,
} from "#lib/status/rules/school-statuses-from-history.ts";
import { byStatusOf, type Status, statusTraits } from "#lib/status/rules/status.ts";
import { closingSums, openQuarters, openTarget, planStart } from "./closing-sums.ts";
import { type Progress, type ProgressQuestion, progressFrom } from "./progress.ts";
import { type Behind, nothingBehind, type PlanCounts, type ProgressCounts } from "./progress-counts.ts";

/**
 * Stand van zaken computed from all facts in memory: the definition that the database's answer is held against.
 * Returns null where no round had opened by the day. `seqAtEndOf(day)` is the journal position at a day's end.
 */
export function progressFromHistory(
  history: History,
  question: ProgressQuestion,
  seqAtEndOf: (day: Day) => number,
  lessonDays: LessonDays,
  code?: string,
): Progress | null {
  const round = roundOn(history, question, code);
  if (!round) return null;
  const counts = countsOf(history, round, question, seqAtEndOf);
  const assigned = assignmentDifferences(history, { roundId: round.id, ...question }, counts, seqAtEndOf);
  return progressFrom(
    question,
    { code: round.code, startsOn: round.happenedOn, endsOn: round.endsOn },
    { ...counts, differing: { ...counts.differing, assigned } },
    lessonDays,
  );
}

/** What lies behind each quarter that does not close. */
function assignmentDifferences(
  history: History,
  view: AsOf,
  counts: ProgressCounts,
  seqAtEndOf: (day: Day) => number,
): Record<Quarter, Behind> {
  if (!counts.plan) return {};
  const { adoptedOn } = counts.plan;
  const placements = placementsOf(history, view, { on: adoptedOn, seq: seqAtEndOf(adoptedOn) });
  return Object.fromEntries(
    closingSums(counts).flatMap(({ quarter, holds, right }) => {
      if (quarter === undefined || holds) return [];
      const { schools, isPlan } = behindQuarter(placements, quarter, right);
      return [[quarter, { schools: numbersOf(history, schools), isPlan }]];
    }),
  );
}

function roundOn(history: History, { on, seq }: ProgressQuestion, code?: string): RoundFact | undefined {
  if (code === undefined) return latest(factsOn(history.rounds, on, seq));
  return versionsKnownAt(history.rounds, seq).find((round) => round.code === code);
}

function countsOf(
  history: History,
  round: RoundFact,
  { on, seq }: ProgressQuestion,
  seqAtEndOf: (day: Day) => number,
): ProgressCounts {
  const statuses = schoolStatusesFrom(history, round.id, on, seq);
  const entered = statuses.filter((s) => s.entered);
  const withStatus = (status: Status) => entered.filter((s) => s.status === status && !unvisitedAndLeft(s));
  const visited = statuses.filter((s) => s.firstVisitOn !== null);
  const assigned = countOpenAssignments(history, { roundId: round.id, on, seq });
  const plan = latest(versionsKnownAt(history.plans, seq).filter((p) => p.roundId === round.id));
  return {
    byStatus: byStatusOf((status) => withStatus(status).length),
    rejectedKeurmerkLost: withStatus("rejected").filter((s) => s.keurmerkLost).length,
    entered: entered.length,
    leftUnvisited: entered.filter(unvisitedAndLeft).length,
    firstVisits: perQuarter(visited.map((s) => s.firstVisitOn)),
    visitedSchools: visited.length,
    firstVerdicts: perQuarter(statuses.map((s) => s.firstVerdictOn)),
    plan: plan ? planCounts(history, plan, on, seq) : null,
    assigned,
    differing: {
      statuses: numbersOf(
        history,
        statuses.filter((s) => (s.entered && statusTraits[s.status].isVisited) !== (s.firstVisitOn !== null)),
      ),
      population: numbersOf(history, statuses.filter(missesPopulation)),
      plan: plan ? planDifference(history, plan, seq, seqAtEndOf(plan.happenedOn)) : nothingBehind,
      assigned: {},
    },
  };
}

function unvisitedAndLeft(school: SchoolStatusOnDay): boolean {
  return school.left && !statusTraits[school.status].isVisited;
}

/** Counted once on one side of the sum of the population and not once on the other. */
function missesPopulation(s: SchoolStatusOnDay): boolean {
  const left = Number(s.firstVisitOn !== null) + Number(awaitsFirstVisit(s));
  const right = Number(s.entered) - Number(s.entered && unvisitedAndLeft(s));
  return left !== right;
}

function planCounts(history: History, plan: PlanFact, on: Day, seq: number): PlanCounts {
  const { toVisit, firstVisits } = planSides(history, plan, seq);
  const start = planStart({ adoptedOn: plan.happenedOn, targets: plan.targets });
  const visited = schoolStatusesFrom(history, plan.roundId, on, seq).map((s) => s.firstVisitOn);
  return {
    adoptedOn: plan.happenedOn,
    entry: plan.seq,
    targets: plan.targets,
    toVisitOnAdoption: toVisit.length,
    firstVisitsBeforeAdoption: firstVisits.length,
    visitedBefore: visited.filter((day) => day !== null && start !== null && day < start).length,
  };
}

/** The schools that the plan was about, as known at `seq`. */
function planSides(history: History, plan: PlanFact, seq: number) {
  const adopted = { adoptedOn: plan.happenedOn, targets: plan.targets };
  const start = planStart(adopted);
  const statuses = schoolStatusesFrom(history, plan.roundId, plan.happenedOn, seq);
  return {
    toVisit: statuses.filter(awaitsFirstVisit),
    firstVisits: openQuarters(adopted).length
      ? statuses.filter((s) => s.firstVisitOn !== null && start !== null && s.firstVisitOn >= start)
      : [],
  };
}

/** Schools that the plan counted when it was adopted but not as known now, or the other way round. */
function planDifference(history: History, plan: PlanFact, seq: number, seqAtAdoption: number): Behind {
  const members = (at: number) => {
    const { toVisit, firstVisits } = planSides(history, plan, at);
    return new Map([...toVisit, ...firstVisits].map((s) => [s.schoolId, s]));
  };
  const then = members(Math.min(seq, seqAtAdoption));
  const now = members(seq);
  const schools = numbersOf(history, [
    ...[...then.values()].filter((s) => !now.has(s.schoolId)),
    ...[...now.values()].filter((s) => !then.has(s.schoolId)),
  ]);
  const target = openTarget({ adoptedOn: plan.happenedOn, targets: plan.targets });
  return { schools, isPlan: then.size !== target };
}

function perQuarter(days: readonly (Day | null)[]): Partial<Record<Quarter, number>> {
  const counts: Partial<Record<Quarter, number>> = {};
  for (const day of days) if (day !== null) counts[quarterOf(day)] = (counts[quarterOf(day)] ?? 0) + 1;
  return counts;
}

function numbersOf(history: History, statuses: readonly { schoolId: string }[]): string[] {
  const numbers = new Map(history.schools.map((school) => [school.id, school.number]));
  return statuses.map((s) => numbers.get(s.schoolId) ?? s.schoolId);
}
