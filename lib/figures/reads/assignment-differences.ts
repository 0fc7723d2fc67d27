import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { getSeqAtEndOf } from "#lib/operation/journal-position.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { isToVisit, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import { isBehind, type Placement } from "#lib/status/rules/assignment.ts";

type Row = Omit<Placement, "isNowhere"> & { number: string; isNowhere: 0 | 1 };

/** The schools behind quarters that do not close, beside a plan that was adopted on a day: those of `isBehind`. */
export async function assignmentDifferences(
  read: Read,
  asOf: AsOf,
  adoptedOn: Day,
  failing: readonly Check[],
): Promise<Record<Quarter, string[]>> {
  const { roundId, on, seq } = asOf;
  const adopted = Math.min(seq, await getSeqAtEndOf(read, adoptedOn));
  const inRound = sql`from assignment f where f.roundId = ${roundId}`;
  const visitedIn = sql`(substr(s.firstVisitOn, 1, 4) || '-Q' || ((substr(s.firstVisitOn, 6, 2) + 2) / 3))`;
  const placed = read.all<Row>(sql`
    with ${schoolStatusCtes(asOf)},
    adopted as (select f.schoolId, f.quarter as planned ${inRound} and ${knownAt("f", adopted)}),
    planned as (
      select schoolId, planned from adopted
      union all select schoolId, planned from (
        select f.schoolId, f.quarter as planned, min(f.seq) ${inRound} and f.seq <= ${seq} group by f.schoolId
      ) where not exists (select 1 from adopted)
    ),
    open as (select f.schoolId, f.quarter ${inRound} and ${knownAt("f", seq)}),
    placed as (
      select c.id as schoolId, c.number, planned.planned,
        case when s.firstVisitOn is not null then ${visitedIn} when gone.schoolId is null then open.quarter end as now,
        coalesce(s.enteredOn is not null and ${isToVisit()} and open.quarter is null, 0)
          as isNowhere
      from (select f.id, f.number, max(f.seq) from school f group by f.id) c
      left join schoolStatus s on s.schoolId = c.id
      left join planned on planned.schoolId = c.id
      left join open on open.schoolId = c.id
      left join departure gone on gone.schoolId = c.id and gone.roundId = ${roundId} and gone.happenedOn <= ${on}
        and ${knownAt("gone", seq)}
    )
    select number, planned, now, isNowhere from placed where planned is not now or isNowhere`);
  return Object.fromEntries(
    failing.flatMap(({ quarter, left, right }) =>
      quarter === undefined
        ? []
        : [
            [
              quarter,
              placed
                .filter((row) => isBehind({ ...row, isNowhere: row.isNowhere === 1 }, quarter, left < right))
                .map((s) => s.number),
            ],
          ],
    ),
  );
}
