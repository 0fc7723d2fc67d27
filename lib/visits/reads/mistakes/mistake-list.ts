import { sql } from "drizzle-orm";
import { z } from "zod";
import { scopeOf } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { addDays } from "#lib/calendar/day.ts";
import { dayAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { visitsWithin } from "#lib/visits/reads/visit-list.ts";
import { daysOfAnswer, mistakeOutcomes } from "#lib/visits/rules/mistake.ts";

const listedMistakeAnswer = z.strictObject({
  id: z.string(),
  visitId: z.string(),
  schoolId: z.string(),
  schoolName: z.string(),
  place: z.string(),
  heldOn: dayAnswer,
  kind: visitKindAnswer,
  reportedOn: dayAnswer,
  outcome: z
    .enum(mistakeOutcomes)
    .nullable()
    .meta({ description: "Null while it waits for the coordinator" }),
  decidedOn: dayAnswer.nullable(),
});
export type ListedMistake = z.output<typeof listedMistakeAnswer>;

/** Reported mistakes that wait for the coordinator, and those that were decided lately: the answer has to reach its inspector. */
export const listMistakes = query({
  action: "visit.list-mistakes",
  path: "/visit-mistakes",
  summary: "Mistakes reported in visits that the asker may read: those that wait, and those decided lately",
  sample: plainSample({}),
  params: noParams,
  answer: z.strictObject({ mistakes: z.array(listedMistakeAnswer) }),
  perRow: true,
  async load({ read, actor, now, seq }) {
    const today = dayOf(now);
    return read.all<ListedMistake>(sql`
      select m.id, m.visitId, v.schoolId, p.name as schoolName, p.place, v.happenedOn as heldOn, v.kind,
        m.happenedOn as reportedOn, m.outcome, m.decidedOn
      from visitMistake m
      join visit v on v.id = m.visitId and v.seq = (select max(seq) from visit x where x.id = m.visitId and x.seq <= ${seq})
      ${profileJoin(sql`v.schoolId`, today, seq)}
      where ${knownAt("m", seq)} and ${visitsWithin(scopeOf(actor, "visit.list-mistakes"))}
        and (m.decidedOn >= ${addDays(today, -daysOfAnswer)} or (m.outcome is null and ${knownAt("v", seq)}))
      order by m.outcome is not null, m.happenedOn, m.firstSeq`);
  },
  shape: (mistakes) => ({ mistakes }),
});
