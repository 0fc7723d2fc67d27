import { sql } from "drizzle-orm";
import { z } from "zod";
import { progressParams } from "#lib/figures/inputs/progress.ts";
import { viewAnswer } from "#lib/figures/reads/progress-answers.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import {
  factOrder,
  hasStatus,
  isLostStage,
  keurmerkStage,
  schoolStatusCtes,
} from "#lib/status/reads/school-status-sql.ts";
import { keurmerkStageAnswer, leftOnAnswer, verdictAnswer } from "#lib/status/reads/status-answers.ts";
import { reinspectedStatuses, waitingStatuses } from "#lib/status/rules/status.ts";

const schoolShape = {
  id: z.string(),
  number: z.string(),
  name: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
};

const verdictDueAnswer = z.strictObject({
  ...schoolShape,
  lastVisitOn: dayAnswer,
  status: z.enum([...waitingStatuses, ...reinspectedStatuses]),
});
type VerdictDue = z.output<typeof verdictDueAnswer>;

/** Schools that wait for a verdict: inspected without one, or inspected again after a rejection. Longest first. */
export const listVerdictsDue = query({
  action: "verdict.list-due",
  path: "/verdicts-due",
  summary: "Schools that wait for ITTA's verdict, longest waiting first",
  sample: plainSample({}),
  params: progressParams,
  answer: viewAnswer.extend({ schools: z.array(verdictDueAnswer) }),
  async load(context, params) {
    const { round, on, knownAt: knownOn, seq } = await resolveAsOf(context, params);
    const schools = context.read.all<VerdictDue>(sql`
      with ${schoolStatusCtes({ roundId: round.id, on, seq })}
      select s.schoolId as id, n.number, p.name, p.place, s.leftOn, s.lastVisitOn, s.status
      from schoolStatus s
      join school n on n.id = s.schoolId and ${knownAt("n", seq)}
      ${profileJoin(sql`s.schoolId`, on, seq)}
      where s.enteredOn is not null and (
        ${hasStatus(waitingStatuses)}
        or (${hasStatus(reinspectedStatuses)} and exists (
          select 1 from visit f where f.roundId = ${round.id} and f.schoolId = s.schoolId
            and f.kind = 'reinspection' and f.happenedOn > s.verdictOn and f.happenedOn <= ${on} and ${knownAt("f", seq)}
        ))
      )
      order by s.lastVisitOn, p.sortKey`);
    return { on, knownAt: knownOn, seq, round: round.code, schools };
  },
  shape: (answer) => answer,
});

const keurmerkDueAnswer = z.strictObject({
  ...schoolShape,
  verdict: verdictAnswer,
  verdictId: z.string().meta({ description: "What an event of the keurmerk names to settle it" }),
  verdictOn: dayAnswer,
  stage: keurmerkStageAnswer.nullable(),
});
type KeurmerkDue = z.output<typeof keurmerkDueAnswer>;

/**
 * Schools whose latest verdict Blik op Werk has not answered yet: no event of their keurmerk that was decided by the day
 * names it, and they still have the keurmerk. An older event, which names nothing, answers the verdicts of before its
 * day of effect (model §8). Rejections first, then the longest waiting.
 */
export const listKeurmerkDue = query({
  action: "keurmerk.list-due",
  path: "/keurmerk-due",
  summary: "Schools whose verdict awaits Blik op Werk, rejections first",
  sample: plainSample({}),
  params: progressParams,
  answer: viewAnswer.extend({ schools: z.array(keurmerkDueAnswer) }),
  async load(context, params) {
    const { round, on, knownAt: knownOn, seq } = await resolveAsOf(context, params);
    const stage = keurmerkStage(sql`s.schoolId`, on, seq);
    const schools = context.read.all<KeurmerkDue>(sql`
      with ${schoolStatusCtes({ roundId: round.id, on, seq })},
      latest as (
        select f.schoolId, f.id, max(${factOrder}) from verdict f
        where f.roundId = ${round.id} and f.happenedOn <= ${on} and ${knownAt("f", seq)} group by f.schoolId
      )
      select s.schoolId as id, n.number, p.name, p.place, s.leftOn, s.status as verdict, latest.id as verdictId, s.verdictOn,
        ${stage} as stage
      from schoolStatus s
      join latest on latest.schoolId = s.schoolId
      join school n on n.id = s.schoolId and ${knownAt("n", seq)}
      ${profileJoin(sql`s.schoolId`, on, seq)}
      where s.enteredOn is not null and s.status in ('approved', 'rejected') and not ${isLostStage(stage)} and not exists (
        select 1 from keurmerkEvent f where f.schoolId = s.schoolId and ${knownAt("f", seq)} and (
          f.settles = latest.id and coalesce(f.decidedOn, f.happenedOn) <= ${on}
          or f.settles is null and f.happenedOn between s.verdictOn and ${on}
        )
      )
      order by s.status = 'rejected' desc, s.verdictOn, p.sortKey`);
    return { on, knownAt: knownOn, seq, round: round.code, schools };
  },
  shape: (answer) => answer,
});
