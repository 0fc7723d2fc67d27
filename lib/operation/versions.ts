import { and, eq, lte, type SQL } from "drizzle-orm";
import { z } from "zod";
import { type FactRow, type FactTable, factTables } from "#db/fact-tables.ts";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { instantAnswer, seqAnswer } from "./answer-parts.ts";
import { effectiveAtOf } from "./journal-position.ts";
import { namesOf, textsOf } from "./texts.ts";

/** Who wrote something down and when. `by` is null for the system; `importedAt` the true instant of an import. */
export const recordedAnswer = z.strictObject({
  seq: seqAnswer,
  at: instantAnswer,
  by: z.string().nullable(),
  importedAt: instantAnswer.nullable(),
});
export type Recorded = z.output<typeof recordedAnswer>;

/** A fact with its past: the version known now, or its withdrawal, and the versions before it, the latest first. */
export type FactHistory<Row> = {
  id: string;
  row: Row;
  recorded: Recorded;
  withdrawn: (Recorded & { reason: string | null }) | null;
  earlier: { row: Row; recorded: Recorded; reason: string | null }[];
};

type Entry = Recorded & { reason: string | null };

const reasonAnswer = z.string().nullable();

/** The past of a fact that shows `row` of each version. */
export function factHistoryAnswer<S extends z.ZodType>(row: S) {
  return z.strictObject({
    id: z.string(),
    row,
    recorded: recordedAnswer,
    withdrawn: recordedAnswer.extend({ reason: reasonAnswer }).nullable(),
    earlier: z.array(z.strictObject({ row, recorded: recordedAnswer, reason: reasonAnswer })),
  });
}

/** The facts of a table that satisfy a condition, with all versions written up to a journal position. */
export async function getFactHistories<T extends FactTable>(
  read: Read,
  table: T,
  condition: SQL,
  seq: number,
): Promise<FactHistory<FactRow<T>>[]> {
  const target = factTables[table];
  const rows = (await read
    .select()
    .from(target)
    .where(and(condition, lte(target.seq, seq)))
    .orderBy(target.seq)) as FactRow<T>[];
  const entries = await getEntries(
    read,
    rows.flatMap((row) => [row.seq, ...(row.untilSeq === null || row.untilSeq > seq ? [] : [row.untilSeq])]),
    seq,
  );
  return [...Map.groupBy(rows, (row) => row.id).values()].map((versions) => history(versions, entries, seq));
}

function history<Row extends { id: string; seq: number; untilSeq: number | null }>(
  versions: Row[],
  entries: Map<number, Entry>,
  seq: number,
): FactHistory<Row> {
  const [last, ...before] = versions.toReversed() as [Row, ...Row[]];
  const isOpen = last.untilSeq === null || last.untilSeq > seq;
  return {
    id: last.id,
    row: last,
    recorded: recorded(entryOf(entries, last.seq)),
    withdrawn: isOpen ? null : entryOf(entries, last.untilSeq ?? 0),
    earlier: before.map((row) => ({
      row,
      recorded: recorded(entryOf(entries, row.seq)),
      reason: entryOf(entries, row.untilSeq ?? 0).reason,
    })),
  };
}

function recorded({ seq, at, by, importedAt }: Entry): Recorded {
  return { seq, at, by, importedAt };
}

function entryOf(entries: Map<number, Entry>, seq: number): Entry {
  const entry = entries.get(seq);
  if (!entry) throw new Error(`No journal entry ${seq} for a fact.`);
  return entry;
}

async function getEntries(read: Read, seqs: readonly number[], upTo: number): Promise<Map<number, Entry>> {
  const rows = [];
  for (const seq of new Set(seqs))
    rows.push(...(await read.select().from(journal).where(eq(journal.seq, seq))));
  const names = await namesOf(
    read,
    rows.map((row) => row.actor),
  );
  const text = await textsOf(
    read,
    rows.map((row) => row.reasonDigest),
  );
  const effectiveAt = effectiveAtOf(read, upTo);
  return new Map(
    rows.map((row) => [
      row.seq,
      {
        seq: row.seq,
        at: effectiveAt(row),
        by: names.get(row.actor) ?? null,
        importedAt: row.importedAt,
        reason: text(row.reasonDigest),
      },
    ]),
  );
}
