import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { closingSums, planStart } from "#lib/domain/closing-sums.ts";
import type { Day } from "#lib/domain/day.ts";
import type { PerQuarter, PlanCounts, ProgressCounts } from "#lib/domain/progress-counts.ts";
import { type Quarter, quarterOf } from "#lib/domain/quarter.ts";
import type { Status } from "#lib/domain/status.ts";
import { getSeqAtEndOf } from "./journal-position.ts";
import { isLostStage, keurmerkStage, knownAt, standingTables, type Viewpoint } from "./standing.ts";

/** Schools that are alike in everything that a figure depends on; flags are 1 or 0, months `YYYY-MM` or null. */
type Alike = {
  schools: number;
  entered: number;
  gone: number;
  status: Status;
  keurmerkLost: number;
  visitMonth: string | null;
  verdictMonth: string | null;
};

/** The counts of a round as the database sees them from one viewpoint: one pass, grouped to a few rows. */
export async function getProgressCounts(read: Read, viewpoint: Viewpoint): Promise<ProgressCounts> {
  const groups = read.all<Alike>(alikeSchools(viewpoint));
  const count = (which: (group: Alike) => boolean) =>
    groups.reduce((sum, group) => (which(group) ? sum + group.schools : sum), 0);
  const having = (status: Status) => count((g) => g.entered === 1 && g.status === status);
  const plan = getPlanInForce(read, viewpoint);
  const counts = {
    approved: having("approved"),
    rejected: having("rejected"),
    pending: having("pending"),
    noLessons: having("no-lessons"),
    toVisit: count((g) => g.entered === 1 && g.status === "to-visit" && g.gone === 0),
    rejectedKeurmerkLost: count((g) => g.entered === 1 && g.status === "rejected" && g.keurmerkLost === 1),
    entered: count((g) => g.entered === 1),
    leftUnvisited: count((g) => g.entered === 1 && g.gone === 1 && g.visitMonth === null),
    firstVisits: perQuarter(groups, (group) => group.visitMonth),
    visitedSchools: count((g) => g.visitMonth !== null),
    firstVerdicts: perQuarter(groups, (group) => group.verdictMonth),
    plan: plan && planCounts(read, plan, viewpoint),
    differing: { statuses: [], population: [], plan: [] },
  };
  const fails = new Set(closingSums(counts).flatMap((check) => (check.holds ? [] : [check.name])));
  return {
    ...counts,
    differing: {
      statuses: fails.has("statuses-visited") ? numbers(read, viewpoint, statusesDiffer) : [],
      population: fails.has("visited-population") ? numbers(read, viewpoint, populationDiffers) : [],
      plan: plan && fails.has("plan-targets") ? await planDifference(read, plan, viewpoint) : [],
    },
  };
}

const isToVisit = sql`(enteredOn is not null and status = 'to-visit' and leftOn is null)`;
const isLeftUnvisited = sql`(enteredOn is not null and leftOn is not null and firstVisitOn is null)`;
const statusesDiffer = sql`(enteredOn is not null and status <> 'to-visit') <> (firstVisitOn is not null)`;
const populationDiffers = sql`(firstVisitOn is not null) + ${isToVisit} <> (enteredOn is not null) - ${isLeftUnvisited}`;

function alikeSchools(viewpoint: Viewpoint): SQL {
  const stage = keurmerkStage(sql`standing.schoolId`, viewpoint.on, viewpoint.seq);
  return sql`
    with ${standingTables(viewpoint)}
    select count(*) as schools, enteredOn is not null as entered, leftOn is not null as gone, status,
      case when status = 'rejected' then ${isLostStage(stage)} else 0 end as keurmerkLost,
      substr(firstVisitOn, 1, 7) as visitMonth, substr(firstVerdictOn, 1, 7) as verdictMonth
    from standing group by 2, 3, 4, 5, 6, 7`;
}

function perQuarter(groups: readonly Alike[], month: (group: Alike) => string | null): PerQuarter {
  const counts: Record<Quarter, number> = {};
  for (const group of groups) {
    const of = month(group);
    if (of === null) continue;
    const quarter = quarterOf(`${of}-01`);
    counts[quarter] = (counts[quarter] ?? 0) + group.schools;
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
