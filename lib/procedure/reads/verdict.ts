import { eq } from "drizzle-orm";
import { z } from "zod";
import { verdict } from "#db/schema/procedure.ts";
import { allows } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { getFactHistories } from "#lib/operation/versions.ts";
import { readVerdictParams } from "#lib/procedure/inputs/verdicts.ts";
import { verdictAnswer } from "#lib/status/reads/status-answers.ts";

/** One verdict as it stands, to be corrected. */
const givenVerdictAnswer = z.strictObject({
  id: z.string(),
  schoolId: z.string(),
  decidedOn: dayAnswer,
  verdict: verdictAnswer,
  motivation: z.string().nullable(),
  withdrawn: z.boolean(),
  mayCorrect: z.boolean(),
});
export type GivenVerdict = z.output<typeof givenVerdictAnswer>;

export const readVerdict = query({
  action: "verdict.read-motivation",
  path: "/verdicts/{id}",
  summary: "One verdict with its motivation",
  sample: (world, which) => ({ raw: { id: idOr(which, world.verdictId) } }),
  params: readVerdictParams,
  answer: givenVerdictAnswer,
  async load({ read, seq }, { id }) {
    const [history] = await getFactHistories(read, "verdict", eq(verdict.id, id), seq);
    if (!history) throw notFound("Dit oordeel");
    const text = await textsOf(read, [history.row.motivationDigest]);
    return { history, motivation: text(history.row.motivationDigest) };
  },
  shape: ({ history, motivation }, { actor }): GivenVerdict => ({
    id: history.id,
    schoolId: history.row.schoolId,
    decidedOn: history.row.happenedOn,
    verdict: history.row.verdict,
    motivation,
    withdrawn: history.withdrawn !== null,
    mayCorrect: history.withdrawn === null && allows(actor, "verdict.correct"),
  }),
});
