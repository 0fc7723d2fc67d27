import { and, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { journal } from "#db/journal/schema.ts";
import { ownEntryParams } from "#lib/journal/inputs/journal.ts";
import { actorName } from "#lib/operation/command.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { getJournalLines } from "./journal.ts";

const ownEntryAnswer = z.strictObject({
  sentence: z
    .string()
    .nullable()
    .meta({ description: "What was recorded, in Dutch; null for an entry of another" }),
});

/** What the asker recorded with an entry, whatever else of the journal their role reads: told to them after recording. */
export function ownEntryQuery(book: JournalBook) {
  return query({
    action: "journal.read-own",
    path: "/journal/own/{seq}",
    summary: "What the asker recorded with an entry, as a sentence",
    sample: plainSample({ seq: "1" }),
    params: ownEntryParams,
    answer: ownEntryAnswer,
    async load(context, { seq }) {
      const { read, actor } = context;
      const isOwn = and(
        eq(journal.seq, seq),
        lte(journal.seq, context.seq),
        eq(journal.actor, actorName(actor)),
      );
      const rows = await read.select().from(journal).where(isOwn);
      return await getJournalLines(context, rows, book);
    },
    shape: ([line]) => ({ sentence: line?.sentence ?? null }),
  });
}
