import { journalEnd } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { Problem } from "#lib/access/problem.ts";

/** The past becomes known in its own order, which is possible only before anything else is known. */
export async function assertEmptyJournal(tx: Tx): Promise<void> {
  const { last } = await journalEnd(tx);
  if (last > 0)
    throw new Problem(
      "conflict",
      `Het verleden inlezen (--history) kan alleen in een leeg logboek. Dit logboek heeft al ${last} regels.`,
    );
}
