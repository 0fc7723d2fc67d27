import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Scope, scopeOf } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { dayAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { leftOnOf } from "#lib/status/reads/school-status-sql.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { listVisitsParams } from "#lib/visits/inputs/visit-list.ts";

const listedVisitAnswer = z.strictObject({
  id: z.string(),
  schoolId: z.string(),
  schoolName: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
  heldOn: dayAnswer,
  kind: visitKindAnswer,
  inspector: z.string().nullable(),
});
export type ListedVisit = z.output<typeof listedVisitAnswer>;

const visitListAnswer = z.strictObject({
  visits: z.array(listedVisitAnswer),
  next: z.string().nullable().meta({ description: "`after` of the next page; null on the last one" }),
});
type VisitList = z.output<typeof visitListAnswer>;

/** Visits known now, the latest first: those that the policy gives to the asker. */
export const listVisits = query({
  action: "visit.list",
  path: "/visits",
  summary: "Visits, the latest first: those that the asker may read",
  sample: plainSample({}),
  params: listVisitsParams,
  answer: visitListAnswer,
  perRow: true,
  async load({ read, actor, now, seq }, { limit, after }) {
    const [heldOn, id] = after?.split("|") ?? [];
    const page = heldOn === undefined ? sql`true` : sql`(v.happenedOn, v.id) < (${heldOn}, ${id ?? ""})`;
    const rows = read.all<Omit<ListedVisit, "inspector"> & { nameDigest: string | null }>(sql`
      select v.id, v.schoolId, v.happenedOn as heldOn, v.kind, p.name as schoolName, p.place, i.nameDigest,
        ${leftOnOf(sql`v.schoolId`, sql`v.roundId`, dayOf(now), seq)} as leftOn
      from visit v
      ${profileJoin(sql`v.schoolId`, dayOf(now), seq)}
      left join inspector i on i.id = v.inspectorId and i.untilSeq is null
      where ${knownAt("v", seq)} and ${visitsWithin(scopeOf(actor, "visit.list"))} and ${page}
      order by v.happenedOn desc, v.id desc limit ${limit + 1}`);
    const text = await textsOf(
      read,
      rows.map((row) => row.nameDigest),
    );
    return rows.map(({ nameDigest, ...row }): ListedVisit => ({ ...row, inspector: text(nameDigest) }));
  },
  shape(rows, _context, { limit }): VisitList {
    const visits = rows.slice(0, limit);
    const last = rows.length > limit ? visits.at(-1) : undefined;
    return { visits, next: last ? `${last.heldOn}|${last.id}` : null };
  },
});

/** The visits `v` that lie within a scope: none within one that is not known here. */
export function visitsWithin(scope: Scope): SQL {
  switch (scope.kind) {
    case "all":
      return sql`true`;
    case "own":
      return sql`(v.inspectorId = ${scope.inspectorId} or exists (
        select 1 from secondInspector s
        where s.visitId = v.id and s.untilSeq is null and s.inspectorId = ${scope.inspectorId}))`;
    case "school-visits":
      return sql`v.kind = 'no-lessons'`;
    default:
      return sql`false`;
  }
}
