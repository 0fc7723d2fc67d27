import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { profileJoin } from "./profile.ts";

export const relatedSchoolAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(relationKinds),
  since: dayAnswer,
  isSuccessor: z.boolean().meta({ description: "The school went on as this one; otherwise it came from it" }),
});
export type RelatedSchool = z.output<typeof relatedSchoolAnswer>;

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
