import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import type { RelationKind } from "#lib/register/rules/school-relation.ts";
import { profileJoin } from "./profile.ts";

/** A school that another went on as: `isSuccessor` where it is the later of both. */
export type RelatedSchool = {
  id: string;
  name: string;
  kind: RelationKind;
  since: Day;
  isSuccessor: boolean;
};

/** The predecessors and successors of a school on a day, as known at a journal position. Asks no policy. */
export function getRelatedSchools(
  read: Read,
  schoolId: string,
  { on, seq }: Pick<ResolvedAsOf, "on" | "seq">,
): RelatedSchool[] {
  const rows = read.all<Omit<RelatedSchool, "isSuccessor"> & { isSuccessor: number }>(sql`
    select o.id, p.name, o.kind, o.since, o.isSuccessor
    from (
      select case when r.schoolId = ${schoolId} then r.predecessorId else r.schoolId end as id,
        r.kind, r.happenedOn as since, r.schoolId <> ${schoolId} as isSuccessor
      from schoolRelation r
      where (r.schoolId = ${schoolId} or r.predecessorId = ${schoolId})
        and r.happenedOn <= ${on} and ${knownAt("r", seq)}
    ) o
    ${profileJoin(sql`o.id`, on, seq)}
    order by o.since, p.sortKey`);
  return rows.map((row) => ({ ...row, isSuccessor: row.isSuccessor === 1 }));
}
