import { type Verification, verifyJournal as verify } from "#db/journal/verify.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";

export type ChainState = Pick<Verification, "last" | "hash" | "facts"> & {
  holds: boolean;
  wrong: string | null;
};

/** Re-computes the whole journal. Slow on a large one, but other requests go on meanwhile. */
export const verifyJournal = query({
  action: "journal.verify",
  path: "/journal/verification",
  summary: "Re-compute the chain of the journal and compare every fact with its entry",
  sample: plainSample({}),
  params: noParams,
  load: ({ read }) => verify(read),
  shape: ({ last, hash, facts, wrong }): ChainState => ({ last, hash, facts, holds: wrong === null, wrong }),
});
