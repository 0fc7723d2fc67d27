import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { isBehind, type Placement } from "#lib/domain/assignment.ts";
import type { Check } from "#lib/domain/closing-sums.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import { knownAt, standingTables, type Viewpoint } from "./standing.ts";

type Row = Omit<Placement, "isNowhere"> & { number: string; isNowhere: 0 | 1 };

/**
 * The schools behind quarters that do not close: those that count in another quarter, or no longer, than they were
 * first assigned to; and where a quarter is short, those that are assigned nowhere.
 */
export function assignmentDifferences(
  read: Read,
  viewpoint: Viewpoint,
  failing: readonly Check[],
): Record<Quarter, string[]> {
  const { roundId, on, seq } = viewpoint;
  const visitedIn = sql`(substr(s.firstVisitOn, 1, 4) || '-Q' || ((substr(s.firstVisitOn, 6, 2) + 2) / 3))`;
  const placed = read.all<Row>(sql`
    with ${standingTables(viewpoint)},
    planned as (
      select f.schoolId, f.quarter as first, min(f.seq) from assignment f
      where f.roundId = ${roundId} and f.seq <= ${seq} group by f.schoolId
    ),
    open as (
      select f.schoolId, f.quarter from assignment f where f.roundId = ${roundId} and ${knownAt("f", seq)}
    ),
    placed as (
      select c.id as schoolId, c.number, planned.first,
        case when s.firstVisitOn is not null then ${visitedIn} when gone.schoolId is null then open.quarter end as now,
        coalesce(s.enteredOn is not null and s.status = 'to-visit' and s.leftOn is null and open.quarter is null, 0)
          as isNowhere
      from (select f.id, f.number, max(f.seq) from school f group by f.id) c
      left join standing s on s.schoolId = c.id
      left join planned on planned.schoolId = c.id
      left join open on open.schoolId = c.id
      left join departure gone on gone.schoolId = c.id and gone.roundId = ${roundId} and gone.happenedOn <= ${on}
        and ${knownAt("gone", seq)}
    )
    select number, first, now, isNowhere from placed where first is not now or isNowhere`);
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
