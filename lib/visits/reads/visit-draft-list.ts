import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Scope, scopeOf } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { dayAnswer, instantAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { leftOnOf } from "#lib/status/reads/school-status-sql.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";

/** A visit of which answers are on the server and that was not submitted. */
const openDraftAnswer = z.strictObject({
  id: z.string(),
  schoolId: z.string(),
  schoolName: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
  kind: visitKindAnswer,
  day: dayAnswer,
  lastAt: instantAnswer
    .nullable()
    .meta({ description: "When the last answer came in; null when nothing was filled in yet" }),
});
export type OpenDraft = z.output<typeof openDraftAnswer>;

/** Visits that somebody began to record and did not submit yet: those that the policy gives to the asker. */
export const listDrafts = query({
  action: "visit-draft.list",
  path: "/visit-drafts",
  summary: "Visits that are being recorded and were not submitted yet: those that the asker may read",
  sample: plainSample({}),
  params: noParams,
  answer: z.strictObject({ drafts: z.array(openDraftAnswer) }),
  perRow: true,
  async load({ read, actor, now, seq }) {
    return read.all<OpenDraft>(sql`
      with begun as (
        select id, roundId, schoolId, kind, day, inspectorId, secondInspectorId from plannedVisit
        where untilSeq is null and id in (select visitId from draftSave)
        union all
        select id, roundId, schoolId, kind, day, inspectorId, null from visitDraft
        where id not in (select id from plannedVisit where untilSeq is null))
      select d.id, d.schoolId, p.name as schoolName, p.place, d.kind, d.day,
        ${leftOnOf(sql`d.schoolId`, sql`d.roundId`, dayOf(now), seq)} as leftOn,
        (select max(storedAt) from draftSave s where s.visitId = d.id) as lastAt
      from begun d ${profileJoin(sql`d.schoolId`, dayOf(now), seq)}
      where ${draftsWithin(scopeOf(actor, "visit-draft.list"))} and d.id not in (select id from visit)
      order by d.day desc, d.id`);
  },
  shape: (drafts) => ({ drafts }),
});

/** The drafts `d` that lie within a scope: none within one that is not known here. */
function draftsWithin(scope: Scope): SQL {
  switch (scope.kind) {
    case "all":
      return sql`true`;
    case "own":
      return sql`${scope.inspectorId} in (d.inspectorId, d.secondInspectorId)`;
    default:
      return sql`false`;
  }
}
