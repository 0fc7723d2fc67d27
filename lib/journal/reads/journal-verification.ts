import { z } from "zod";
import { notCoveredKinds } from "#db/journal/coverage.ts";
import { verifySnapshot } from "#db/journal/verify-file.ts";
import { countAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { exportQuery } from "#lib/operation/export-query.ts";
import { plainSample } from "#lib/operation/sample.ts";

export const verifiedChainAnswer = z.strictObject({
  last: seqAnswer,
  hash: z.string().meta({ description: "Hash of the last entry" }),
  facts: countAnswer,
  holds: z.boolean(),
  wrong: z.string().nullable().meta({ description: "The first thing that is wrong, if any" }),
  notCovered: z
    .array(z.enum(notCoveredKinds))
    .meta({ description: "What is kept in the database and compared with nothing" }),
});
export type VerifiedChain = z.output<typeof verifiedChainAnswer>;

/** Verifies the whole database, as it is at one moment. It takes long: a thread does it, with a connection of its own. */
export const readVerification = exportQuery({
  action: "journal.verify",
  path: "/journal/verification",
  summary: "Re-compute the chain of the journal and compare every fact with its entry",
  sample: plainSample({}),
  params: noParams,
  answer: verifiedChainAnswer,
  load: async () => null,
  headers: () => ({ "Content-Type": "application/json" }),
  async *make({ read }) {
    const { last, hash, facts, wrong } = await verifySnapshot(read);
    const holds = wrong === null;
    const answer: VerifiedChain = { last, hash, facts, holds, wrong, notCovered: notCoveredKinds };
    yield { text: JSON.stringify(answer), done: last, total: last };
  },
});
