import { sql } from "drizzle-orm";
import { assignableQuarters } from "#lib/domain/assignment.ts";
import type { Check } from "#lib/domain/closing-sums.ts";
import type { Day } from "#lib/domain/day.ts";
import type { PlanningQuarter, PlanVersion } from "#lib/domain/planning.ts";
import { progressFrom } from "#lib/domain/progress.ts";
import { type Quarter, quarterOf } from "#lib/domain/quarter.ts";
import { planningParams } from "#lib/inputs/assignments.ts";
import { profileJoin } from "./profile.ts";
import { getProgressCounts } from "./progress-counts.ts";
import { query } from "./query.ts";
import { getPlanVersions } from "./round-course.ts";
import { searchCondition } from "./school-conditions.ts";
import { knownAt, standingTables } from "./standing.ts";
import { resolveView } from "./viewpoint.ts";

/** A school whose first visit is to come, and the quarter that it is planned in. */
export type PlannedSchool = {
  id: string;
  number: string;
  name: string;
  place: string;
  quarter: Quarter | null;
};

export type Planning = {
  on: Day;
  seq: number;
  round: string;
  plan: { adoptedOn: Day } | null;
  quarters: PlanningQuarter[];
  /** Every version of the plan, the one in force first. */
  versions: PlanVersion[];
  /** What a plan adopted today has to come to: schools to be visited, and first visits of this quarter. */
  toPlan: number;
  /** Schools to be visited that are assigned nowhere. */
  nowhere: number;
  /** Work that the plan does not show. */
  outside: { pending: number; noLessons: number; reinspectionDue: number };
  checks: Check[];
  /** What was asked for, by name. */
  schools: PlannedSchool[];
};

/** The planning of a round as it is now: per quarter the target, what was held and what is assigned. */
export const readPlanning = query({
  action: "planning.read",
  path: "/planning",
  summary: "The quarters of a round with target, held and assigned, and the schools still to be visited",
  params: planningParams,
  async load(context, { q, province, round: code }) {
    const view = await resolveView(context, { round: code });
    const { on, seq, round } = view;
    const schools = context.read.all<PlannedSchool>(sql`
      with ${standingTables({ roundId: round.id, on, seq })}
      select s.schoolId as id, c.number, p.name, p.place, a.quarter
      from standing s
      join school c on c.id = s.schoolId and ${knownAt("c", seq)}
      ${profileJoin(sql`s.schoolId`, on, seq)}
      left join assignment a on a.schoolId = s.schoolId and a.roundId = ${round.id} and ${knownAt("a", seq)}
      where s.enteredOn is not null and s.status = 'to-visit' and s.leftOn is null
        and ${searchCondition(q ?? "", true)}
        and ${province === undefined ? sql`true` : sql`p.province = ${province}`}
      order by p.sortKey, c.number`);
    const { startsOn, endsOn } = round;
    const open = assignableQuarters({ startsOn, endsOn }, on);
    const counts = await getProgressCounts(context.read, { roundId: round.id, on, seq });
    return {
      progress: progressFrom(view, round, counts),
      assigned: counts.assigned,
      schools,
      open,
      versions: getPlanVersions(context.read, round.id, seq),
    };
  },
  shape: ({ progress, schools, open, assigned, versions }): Planning => ({
    on: progress.on,
    seq: progress.seq,
    round: progress.round,
    plan: progress.plan,
    quarters: progress.quarters.map(({ quarter, target, visits }) => ({
      quarter,
      target,
      held: visits,
      assigned: assigned[quarter] ?? 0,
      isOpen: open.includes(quarter),
    })),
    versions,
    toPlan:
      progress.toVisit +
      (progress.quarters.find(({ quarter }) => quarter === quarterOf(progress.on))?.visits ?? 0),
    nowhere: Object.values(assigned).reduce<number>((left, count = 0) => left - count, progress.toVisit),
    outside: {
      pending: progress.pending,
      noLessons: progress.noLessons,
      reinspectionDue: progress.rejected - progress.rejectedKeurmerkLost,
    },
    checks: progress.checks,
    schools,
  }),
});
