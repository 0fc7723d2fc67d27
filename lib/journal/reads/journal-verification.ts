import { z } from "zod";
import { verifyJournal } from "#db/journal/verify.ts";
import { countAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";

export const verifiedChainAnswer = z.strictObject({
  last: seqAnswer,
  hash: z.string().meta({ description: "Hash of the last entry" }),
  facts: countAnswer,
  holds: z.boolean(),
  wrong: z.string().nullable().meta({ description: "The first thing that is wrong, if any" }),
});
export type VerifiedChain = z.output<typeof verifiedChainAnswer>;

/** Re-computes the whole journal. Slow on a large one, but other requests go on meanwhile. */
export const readVerification = query({
  action: "journal.verify",
  path: "/journal/verification",
  summary: "Re-compute the chain of the journal and compare every fact with its entry",
  sample: plainSample({}),
  params: noParams,
  answer: verifiedChainAnswer,
  load: ({ read }) => verifyJournal(read),
  shape: ({ last, hash, facts, wrong }): VerifiedChain => ({
    last,
    hash,
    facts,
    holds: wrong === null,
    wrong,
  }),
});
