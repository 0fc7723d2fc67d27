import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { closingSums, openTarget, planStart } from "#lib/figures/rules/closing-sums.ts";
import { dayBeforePlan } from "#lib/figures/rules/expected.ts";
import type { PlanVersion } from "#lib/figures/rules/planning.ts";
import {
  type Behind,
  noDifferences,
  nothingBehind,
  type PlanCounts,
  type ProgressCounts,
} from "#lib/figures/rules/progress-counts.ts";
import { countOn, countsOn, type RoundSeries } from "#lib/figures/rules/round-series.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { getSeqAtEndOf } from "#lib/operation/journal-position.ts";
import {
  hasStatus,
  isLeftUnvisited,
  isToVisit,
  schoolStatusCtes,
} from "#lib/status/reads/school-status-sql.ts";
import { sumOf, unvisitedStatuses, visitedStatuses } from "#lib/status/rules/status.ts";
import { assignmentDifferences } from "./assignment-differences.ts";
import { getRoundSeries, type RoundSeriesWithPlan } from "./round-series.ts";

/**
 * The counts of a round as of a day, looked up in the series of the round. Only the schools behind a sum that
 * does not close are asked of the database again.
 */
export async function getProgressCounts(read: Read, asOf: AsOf): Promise<ProgressCounts> {
  const round = await getRoundSeries(read, asOf.roundId, asOf.seq);
  const counts = {
    ...countsOn(round.series, asOf.on),
    plan: round.plan && planCounts(round.series, round.plan, asOf.on),
    differing: noDifferences,
  };
  const failing = closingSums(counts).filter((check) => !check.holds);
  const fails = new Set(failing.map((check) => check.name));
  return {
    ...counts,
    differing: {
      statuses: fails.has("statuses-visited") ? numbers(read, asOf, statusesDiffer) : [],
      population: fails.has("visited-population") ? numbers(read, asOf, populationDiffers) : [],
      plan: fails.has("plan-targets") ? await planDifference(read, round, asOf) : nothingBehind,
      assigned:
        fails.has("quarter-assigned") && round.plan
          ? await assignmentDifferences(read, asOf, round.plan.adoptedOn, failing)
          : {},
    },
  };
}

const toVisit = sql`(enteredOn is not null and ${isToVisit()})`;
const leftUnvisited = sql`(enteredOn is not null and ${isLeftUnvisited()})`;
const statusesDiffer = sql`(enteredOn is not null and ${hasStatus(visitedStatuses)}) <> (firstVisitOn is not null)`;
const populationDiffers = sql`(firstVisitOn is not null) + ${toVisit} <> (enteredOn is not null) - ${leftUnvisited}`;

/** The sides of the plan's sum are counts of the day of adoption, in the same series. */
function planCounts(series: RoundSeries, plan: PlanVersion, on: Day): PlanCounts {
  const start = planStart(plan);
  const visits = (on: string) => countOn(series, "visitedSchools", on);
  return {
    ...plan,
    toVisitOnAdoption: sumOf(countsOn(series, plan.adoptedOn).byStatus, unvisitedStatuses),
    firstVisitsBeforeAdoption:
      start === null || start > plan.adoptedOn ? 0 : visits(plan.adoptedOn) - visits(addDays(start, -1)),
    visitedBefore: start === null ? 0 : visits(dayBeforePlan(start, on)),
  };
}

/**
 * Schools that the plan counted when it was adopted but not as known now, or the other way round. Where it asked for
 * another number than it counted then, the plan is a cause itself.
 */
async function planDifference(
  read: Read,
  round: RoundSeriesWithPlan,
  { roundId, seq }: AsOf,
): Promise<Behind> {
  const { plan } = round;
  if (!plan) return nothingBehind;
  const counted = (at: number) =>
    new Set(
      numbers(
        read,
        { roundId, on: plan.adoptedOn, seq: at },
        sql`${toVisit} or firstVisitOn >= ${planStart(plan)}`,
      ),
    );
  if (!round.planDifference) {
    const then = counted(Math.min(seq, await getSeqAtEndOf(read, plan.adoptedOn)));
    const schools = [...then.symmetricDifference(counted(seq))];
    round.planDifference = { schools, isPlan: then.size !== openTarget(plan) };
  }
  return round.planDifference;
}

/** Numbers of the schools in `schoolStatus` for which a condition holds. */
function numbers(read: Read, asOf: AsOf, condition: SQL): string[] {
  return read
    .all<{ number: string }>(sql`
      with ${schoolStatusCtes(asOf)}
      select (select f.number from school f where f.id = schoolStatus.schoolId order by f.seq desc limit 1) as number
      from schoolStatus where ${condition}`)
    .map((row) => row.number);
}
