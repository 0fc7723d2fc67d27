import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { standingTables } from "./standing.ts";

/** Where a school stands in the planning of a round; `assignedTo` is the quarter of its first visit. */
export type SchoolStanding = { status: Status; takesPart: boolean; assignedTo: Quarter | null };

/** Where schools stand in a round, by id; with `schoolId` that one alone. Asks no policy. */
export function getStandings(read: Read, asOf: AsOf, schoolId?: string): (id: string) => SchoolStanding {
  const { roundId, seq } = asOf;
  const rows = read.all<Omit<SchoolStanding, "takesPart"> & { id: string; takesPart: 0 | 1 }>(sql`
    with ${standingTables(asOf, schoolId)}
    select s.schoolId as id, s.status, s.enteredOn is not null and s.leftOn is null as takesPart,
      a.quarter as assignedTo
    from standing s
    left join assignment a on a.schoolId = s.schoolId and a.roundId = ${roundId} and ${knownAt("a", seq)}`);
  const known = new Map(rows.map(({ id, ...row }) => [id, { ...row, takesPart: row.takesPart === 1 }]));
  return (id) => known.get(id) ?? { status: "to-visit", takesPart: false, assignedTo: null };
}
