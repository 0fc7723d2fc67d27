import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { leftOnOf, schoolStatusCtes } from "./school-status-sql.ts";

/** Where a school stands in the planning of a round; `assignedTo` is the quarter of its first visit. */
export type SchoolStatus = { status: Status; takesPart: boolean; assignedTo: Quarter | null };

/** Where schools stand in a round, by id; with `schoolId` that one alone. Asks no policy. */
export function getSchoolStatuses(read: Read, asOf: AsOf, schoolId?: string): (id: string) => SchoolStatus {
  const { roundId, seq } = asOf;
  const rows = read.all<Omit<SchoolStatus, "takesPart"> & { id: string; takesPart: 0 | 1 }>(sql`
    with ${schoolStatusCtes(asOf, schoolId)}
    select s.schoolId as id, s.status, s.enteredOn is not null and s.leftOn is null as takesPart,
      a.quarter as assignedTo
    from schoolStatus s
    left join assignment a on a.schoolId = s.schoolId and a.roundId = ${roundId} and ${knownAt("a", seq)}`);
  const known = new Map(rows.map(({ id, ...row }) => [id, { ...row, takesPart: row.takesPart === 1 }]));
  return (id) => known.get(id) ?? { status: "to-visit", takesPart: false, assignedTo: null };
}

/** The day since which each school that left a round no longer takes part, by its id. */
export function getLeftSchools(read: Read, { roundId, on, seq }: AsOf): ReadonlyMap<string, Day> {
  const rows = read.all<{ id: string; leftOn: Day | null }>(sql`
    select distinct c.schoolId as id, ${leftOnOf(sql`c.schoolId`, sql`${roundId}`, on, seq)} as leftOn
    from departure c where c.roundId = ${roundId}`);
  return new Map(rows.flatMap(({ id, leftOn }) => (leftOn === null ? [] : [[id, leftOn] as const])));
}
