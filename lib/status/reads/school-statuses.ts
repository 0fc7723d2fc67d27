import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { SchoolInRound } from "#db/rows.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { leftOnOf, schoolStatusCtes, schoolsWithId } from "./school-status-sql.ts";

/** Where a school stands in the planning of a round; `assignedTo` is the quarter of its first visit. */
export type SchoolStatus = { status: Status; takesPart: boolean; assignedTo: Quarter | null };

/** Where some schools stand in a round, by id. Asks no policy. */
export function getSchoolStatuses(
  read: Read,
  asOf: AsOf,
  ids: readonly string[],
): (id: string) => SchoolStatus {
  const { roundId, seq } = asOf;
  const rows = read.all<Omit<SchoolStatus, "takesPart"> & { id: string; takesPart: 0 | 1 }>(sql`
    with ${schoolStatusCtes(asOf, schoolsWithId(ids))}
    select s.schoolId as id, s.status, s.enteredOn is not null and s.leftOn is null as takesPart,
      a.quarter as assignedTo
    from schoolStatus s
    left join assignment a on a.schoolId = s.schoolId and a.roundId = ${roundId} and ${knownAt("a", seq)}`);
  const known = new Map(rows.map(({ id, ...row }) => [id, { ...row, takesPart: row.takesPart === 1 }]));
  return (id) => known.get(id) ?? { status: "to-visit", takesPart: false, assignedTo: null };
}

/** Since when some schools no longer take part in a round: null of those that do. */
export function getLeftSchools(
  read: Read,
  inRounds: readonly SchoolInRound[],
  { on, seq }: Pick<AsOf, "on" | "seq">,
): (school: SchoolInRound) => Day | null {
  const asked = inRounds.map(({ roundId, schoolId }) => ({ roundId, schoolId }));
  const rows = read.all<SchoolInRound & { leftOn: Day | null }>(sql`
    with asked as (
      select distinct value ->> 'roundId' as roundId, value ->> 'schoolId' as schoolId
      from json_each(${JSON.stringify(asked)})
    )
    select roundId, schoolId, ${leftOnOf(sql`asked.schoolId`, sql`asked.roundId`, on, seq)} as leftOn from asked`);
  const left = new Map(rows.map(({ roundId, schoolId, leftOn }) => [`${roundId} ${schoolId}`, leftOn]));
  return ({ roundId, schoolId }) => left.get(`${roundId} ${schoolId}`) ?? null;
}
