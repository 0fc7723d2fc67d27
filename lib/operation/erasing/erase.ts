import { eq } from "drizzle-orm";
import type { FactTable } from "#db/fact-tables.ts";
import { eraseTexts } from "#db/journal/digest.ts";
import type { Tx } from "#db/open.ts";
import { getLastVersion } from "#db/rows.ts";
import { receipt } from "#db/schema/operation.ts";
import type { JournalArea } from "#lib/access/journal-area.ts";
import type { Action } from "#lib/access/policy.ts";
import { command } from "#lib/operation/command.ts";
import type { Sentence } from "#lib/operation/entry-view.ts";
import type { Sample } from "#lib/operation/sample.ts";
import { eraseInput } from "./erase-input.ts";

type Erasing = {
  action: Action;
  kind: string;
  table: FactTable;
  path: string;
  what: string;
  area: JournalArea;
  /** What was taken away; what it was about is not said, because nothing is left of it. */
  sentence: Sentence;
  sample: Sample;
};

/** Removes the names and free text of one thing, and their key. The facts and the journal stay; also of what was withdrawn. */
export function erasing(
  { kind, table, path, what, ...spec }: Erasing,
  before?: (tx: Tx, id: string) => Promise<void>,
) {
  return command({
    ...spec,
    path: `/${path}/{id}/erasures`,
    summary: `Erase the names and texts of ${kind === "account" ? "an account" : `a ${kind}`} for good`,
    input: eraseInput,
    load: ({ tx, input }) => getLastVersion(tx, table, input.id, what),
    async run({ tx }, current) {
      await before?.(tx, current.id);
      const subject = `${kind}:${current.id}`;
      await eraseTexts(tx, subject);
      await tx.delete(receipt).where(eq(receipt.subject, subject));
      return { subject, result: { id: current.id } };
    },
  });
}
