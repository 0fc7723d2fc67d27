import type { z } from "zod";
import type { FactRow, FactTable, FactValues } from "#db/fact-tables.ts";
import { getOpen } from "#db/rows.ts";
import type { JournalArea } from "#lib/access/journal-area.ts";
import type { Action } from "#lib/access/policy.ts";
import { conflict } from "#lib/access/problem.ts";
import { command, type Work } from "#lib/operation/command.ts";
import type { Sentence } from "#lib/operation/entry-view.ts";
import type { Sample } from "#lib/operation/sample.ts";
import type { CorrectionGiven } from "./correction-input.ts";

type Correcting<T extends FactTable, S extends z.ZodType<CorrectionGiven>> = {
  action: Action;
  table: T;
  /** Where the facts stand in the API. */
  path: string;
  summary: string;
  /** The fact in Dutch, where it is not found. */
  what: string;
  area: JournalArea;
  sentence: Sentence;
  sample: Sample;
  input: S;
  /** What the entry is about: the reason is kept, and erased, under it. */
  subject(current: FactRow<T>): string;
  /** Checks the rules, and gives what differs in the next version: nothing where the fact is withdrawn. */
  change(work: Work<z.output<S>>, current: FactRow<T>): Promise<Partial<FactValues<T>>>;
};

/** Gives a fact its next version, or withdraws it; what stood there stays to be seen, with the reason. */
export function correcting<T extends FactTable, S extends z.ZodType<CorrectionGiven>>(
  spec: Correcting<T, S>,
) {
  const { table, path, what, subject, change, ...rest } = spec;
  return command({
    ...rest,
    path: `/${path}/{id}/corrections`,
    load: ({ tx, input }) => getOpen(tx, table, input.id, what),
    async run(work, current) {
      const { input, write } = work;
      const changes = await change(work, current);
      if (input.withdrawn) await write.withdraw(table, current);
      else {
        assertDiffers(current, changes);
        await write.supersede(table, current, changes);
      }
      const { id } = current;
      const schoolId = "schoolId" in current ? String(current.schoolId) : undefined;
      return {
        subject: subject(current),
        reason: input.reason,
        result: { id, ...(schoolId && { schoolId }) },
      };
    },
  });
}

function assertDiffers(current: object, changes: object): void {
  const known = current as Record<string, unknown>;
  if (Object.entries(changes).every(([column, value]) => known[column] === value))
    throw conflict("Dit staat er al zo. Er is niets veranderd.");
}
