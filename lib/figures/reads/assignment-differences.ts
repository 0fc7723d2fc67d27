import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import type { Behind } from "#lib/figures/rules/progress-counts.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { getSeqAtEndOf } from "#lib/operation/journal-position.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { isToVisit, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import { behindQuarter, quarterOfPlace } from "#lib/status/rules/assignment.ts";

/** What lies behind quarters that do not close, beside a plan that was adopted on a day: see `behindQuarter`. */
export async function assignmentDifferences(
  read: Read,
  asOf: AsOf,
  adoptedOn: Day,
  failing: readonly Check[],
): Promise<Record<Quarter, Behind>> {
  const { roundId, seq } = asOf;
  const adopted = Math.min(seq, await getSeqAtEndOf(read, adoptedOn));
  const now = placesIn(read, asOf);
  const then = placesIn(read, { roundId, on: adoptedOn, seq: adopted });
  const first = then.some(({ assignedTo }) => assignedTo !== null) ? null : firstAssigned(read, asOf);
  const placements = now.map((school, at) => {
    const { firstVisitOn, hasLeft, assignedTo } = then[at] ?? school;
    return {
      number: school.number,
      planned: quarterOfPlace({
        firstVisitOn,
        hasLeft: Boolean(hasLeft),
        assignedTo: first ? (first.get(school.id) ?? null) : assignedTo,
      }),
      now: quarterOfPlace({ ...school, hasLeft: Boolean(school.hasLeft) }),
      isNowhere: school.isNowhere === 1,
    };
  });
  return Object.fromEntries(
    failing.flatMap(({ quarter, right }) => {
      if (quarter === undefined) return [];
      const { schools, isPlan } = behindQuarter(placements, quarter, right);
      return [[quarter, { schools: schools.map(({ number }) => number), isPlan }]];
    }),
  );
}

type Row = {
  id: string;
  number: string;
  firstVisitOn: Day | null;
  hasLeft: 0 | 1;
  assignedTo: Quarter | null;
  isNowhere: 0 | 1;
};

/** Every school, always in the same order, with where it stands for the quarters. */
function placesIn(read: Read, asOf: AsOf): Row[] {
  const { roundId, on, seq } = asOf;
  return read.all<Row>(sql`
    with ${schoolStatusCtes(asOf)}
    select c.id, c.number, s.firstVisitOn, f.quarter as assignedTo,
      case when s.schoolId is not null then s.leftOn is not null else exists (
        select 1 from departure d where d.schoolId = c.id and d.roundId = ${roundId} and d.happenedOn <= ${on}
          and ${knownAt("d", seq)}
      ) end as hasLeft,
      coalesce(s.enteredOn is not null and ${isToVisit()} and f.quarter is null, 0) as isNowhere
    from (select id, number, max(seq) from school group by id) c
    left join schoolStatus s on s.schoolId = c.id
    left join assignment f on f.schoolId = c.id and f.roundId = ${roundId} and ${knownAt("f", seq)}
    order by c.id`);
}

/** The quarter that each school was first assigned to. */
function firstAssigned(read: Read, { roundId, seq }: AsOf): ReadonlyMap<string, Quarter> {
  const rows = read.all<{ schoolId: string; quarter: Quarter }>(sql`
    select f.schoolId, f.quarter, min(f.seq) from assignment f
    where f.roundId = ${roundId} and f.seq <= ${seq} group by f.schoolId`);
  return new Map(rows.map(({ schoolId, quarter }) => [schoolId, quarter]));
}
