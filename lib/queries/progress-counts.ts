import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { planStart } from "#lib/domain/closing-sums.ts";
import type { Day } from "#lib/domain/day.ts";
import type { PerQuarter, PlanCounts, ProgressCounts } from "#lib/domain/progress.ts";
import { type Quarter, quarterOf } from "#lib/domain/quarter.ts";
import { getSeqAtEndOf } from "./journal-position.ts";
import { isLostStage, keurmerkStage, knownAt, standingTables, type Viewpoint } from "./standing.ts";

/** The counts of a round as the database sees them from one viewpoint. */
export async function getProgressCounts(read: Read, viewpoint: Viewpoint): Promise<ProgressCounts> {
  const [statuses] = read.all<StatusCounts>(statusCounts(viewpoint));
  const plan = getPlanInForce(read, viewpoint);
  if (!statuses) throw new Error("An aggregate without groups has one row.");
  return {
    ...statuses,
    firstVisits: perQuarter(read, viewpoint, sql`firstVisitOn`),
    firstVerdicts: perQuarter(read, viewpoint, sql`firstVerdictOn`),
    plan: plan && planCounts(read, plan, viewpoint),
    differing: {
      statuses: numbers(
        read,
        viewpoint,
        sql`(enteredOn is not null and status <> 'to-visit') <> (firstVisitOn is not null)`,
      ),
      population: numbers(read, viewpoint, populationDiffers),
      plan: plan ? await planDifference(read, plan, viewpoint) : [],
    },
  };
}

type StatusCounts = Omit<ProgressCounts, "firstVisits" | "firstVerdicts" | "plan" | "differing">;

const isToVisit = sql`(enteredOn is not null and status = 'to-visit' and leftOn is null)`;
const isLeftUnvisited = sql`(enteredOn is not null and leftOn is not null and firstVisitOn is null)`;
const populationDiffers = sql`(firstVisitOn is not null) + ${isToVisit} <> (enteredOn is not null) - ${isLeftUnvisited}`;

function statusCounts(viewpoint: Viewpoint): SQL {
  const stage = keurmerkStage(sql`standing.schoolId`, viewpoint.on, viewpoint.seq);
  const having = (status: string) =>
    sql`count(*) filter (where enteredOn is not null and status = ${status})`;
  return sql`
    with ${standingTables(viewpoint)}
    select
      ${having("approved")} as approved,
      ${having("rejected")} as rejected,
      ${having("pending")} as pending,
      ${having("no-lessons")} as noLessons,
      count(*) filter (where ${isToVisit}) as toVisit,
      count(*) filter (
        where enteredOn is not null and status = 'rejected' and ${isLostStage(stage)}
      ) as rejectedKeurmerkLost,
      count(enteredOn) as entered,
      count(*) filter (where ${isLeftUnvisited}) as leftUnvisited,
      count(firstVisitOn) as visitedSchools
    from standing`;
}

function perQuarter(read: Read, viewpoint: Viewpoint, day: SQL): PerQuarter {
  const months = read.all<{ month: string; schools: number }>(sql`
    with ${standingTables(viewpoint)}
    select substr(${day}, 1, 7) as month, count(*) as schools from standing
    where ${day} is not null group by month`);
  const counts: Record<Quarter, number> = {};
  for (const { month, schools } of months) {
    const quarter = quarterOf(`${month}-01`);
    counts[quarter] = (counts[quarter] ?? 0) + schools;
  }
  return counts;
}

type Plan = { roundId: string; adoptedOn: Day; targets: Record<Quarter, number> };

function getPlanInForce(read: Read, { roundId, seq }: Viewpoint): Plan | null {
  const [plan] = read.all<{ adoptedOn: Day; targets: string }>(sql`
    select f.happenedOn as adoptedOn, f.targets from planVersion f
    where f.roundId = ${roundId} and ${knownAt("f", seq)}
    order by f.happenedOn desc, f.firstSeq desc limit 1`);
  return plan ? { roundId, adoptedOn: plan.adoptedOn, targets: JSON.parse(plan.targets) } : null;
}

function planCounts(read: Read, plan: Plan, { seq }: Viewpoint): PlanCounts {
  const [sides] = read.all<{ toVisitOnAdoption: number; firstVisitsBeforeAdoption: number }>(sql`
    with ${standingTables({ roundId: plan.roundId, on: plan.adoptedOn, seq })}
    select count(*) filter (where ${isToVisit}) as toVisitOnAdoption,
      count(*) filter (where firstVisitOn >= ${planStart(plan)}) as firstVisitsBeforeAdoption
    from standing`);
  if (!sides) throw new Error("An aggregate without groups has one row.");
  return { adoptedOn: plan.adoptedOn, targets: plan.targets, ...sides };
}

/** Schools that the plan counted when it was adopted but not as known now, or the other way round. */
async function planDifference(read: Read, plan: Plan, { seq }: Viewpoint): Promise<string[]> {
  const members = (at: number) =>
    new Set(
      numbers(
        read,
        { roundId: plan.roundId, on: plan.adoptedOn, seq: at },
        sql`${isToVisit} or firstVisitOn >= ${planStart(plan)}`,
      ),
    );
  const then = members(Math.min(seq, await getSeqAtEndOf(read, plan.adoptedOn)));
  const now = members(seq);
  return [...then.symmetricDifference(now)];
}

/** Numbers of the schools in `standing` for which a condition holds. */
function numbers(read: Read, viewpoint: Viewpoint, condition: SQL): string[] {
  return read
    .all<{ number: string }>(sql`
      with ${standingTables(viewpoint)}
      select (select f.number from school f where f.id = standing.schoolId order by f.seq desc limit 1) as number
      from standing where ${condition}`)
    .map((row) => row.number);
}
