import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import type { EntryFacts } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Actor } from "#lib/access/actor.ts";
import { scopeOf } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { listJournalParams } from "#lib/journal/inputs/journal.ts";
import { instantAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";
import { effectiveAtOf } from "#lib/operation/journal-position.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { namesOf, readsText, textsOf } from "#lib/operation/texts.ts";
import { getEntryViews } from "./entry-views.ts";

/** An entry as people read it. The stored JSON is never part of it. */
export const journalLineAnswer = z.strictObject({
  seq: seqAnswer,
  at: instantAnswer,
  by: z.string().nullable().meta({ description: "Who did it; null for the system" }),
  action: z.string(),
  sentence: z.string().meta({ description: "What was recorded, in Dutch" }),
  schoolId: z.string().nullable().meta({ description: "The school that it is about, if it is about one" }),
  reason: z.string().nullable(),
  importedAt: instantAnswer.nullable(),
  code: z.string().meta({ description: "Start of the entry's hash" }),
});
export type JournalLine = z.output<typeof journalLineAnswer>;

export const journalPageAnswer = z.strictObject({
  lines: z.array(journalLineAnswer),
  next: seqAnswer
    .nullable()
    .meta({ description: "What to ask for as before, to read on; null at the first entry" }),
  head: z.strictObject({ seq: seqAnswer, code: z.string() }),
});
export type JournalPage = z.output<typeof journalPageAnswer>;

/** The journal, the latest entry first: the areas that the asker may read. */
export function journalQuery(book: JournalBook) {
  return query({
    action: "journal.list",
    path: "/journal",
    summary: "Journal entries, the latest first, as far as the asker's role reads them",
    sample: plainSample({}),
    params: listJournalParams,
    answer: journalPageAnswer,
    perRow: true,
    async load(context, { limit, before }) {
      const { read, seq } = context;
      const actions = readableActions(context.actor, book);
      const [head] = await read.select({ hash: journal.hash }).from(journal).where(eq(journal.seq, seq));
      const rows = await read
        .select()
        .from(journal)
        .where(and(inArray(journal.action, actions), lt(journal.seq, Math.min(before ?? seq + 1, seq + 1))))
        .orderBy(desc(journal.seq))
        .limit(limit + 1);
      return {
        rows: await getJournalLines(context, rows, book),
        head: { seq, code: codeOf(head?.hash ?? "") },
      };
    },
    shape({ rows, head }, _context, { limit }): JournalPage {
      const lines = rows.slice(0, limit);
      const last = rows.length > limit ? lines.at(-1) : undefined;
      return { lines, next: last?.seq ?? null, head };
    },
  });
}

/** The actions whose entries the asker may read. What is personal is for nobody: it is no part of the work. */
export function readableActions(actor: Actor, book: JournalBook): string[] {
  const scope = scopeOf(actor, "journal.list");
  const areas = scope.kind === "areas" ? scope.areas : [];
  return [...book].flatMap(([action, { area }]) => (areas.includes(area) ? [action] : []));
}

/** Stored entries as people read them. */
export async function getJournalLines(
  { read, actor, now, seq }: ReadContext,
  rows: readonly (typeof journal.$inferSelect)[],
  book: JournalBook,
): Promise<JournalLine[]> {
  const names = await namesOf(
    read,
    rows.map((row) => row.actor),
  );
  const text = await textsOf(
    read,
    rows.map((row) => row.reasonDigest),
  );
  const readsReason = (action: string) => {
    const area = book.get(action)?.area;
    return area !== undefined && readsText(actor, `reason of ${area}`);
  };
  const entries = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as EntryFacts }));
  const viewOf = await getEntryViews(read, entries, { on: dayOf(now), seq });
  const effectiveAt = effectiveAtOf(read, seq);
  return entries.map((row) => {
    const entry = viewOf(row);
    return {
      seq: row.seq,
      at: effectiveAt(row),
      by: names.get(row.actor) ?? null,
      action: row.action,
      sentence: book.get(row.action)?.sentence(entry) ?? "",
      schoolId: entry.schoolId,
      reason: readsReason(row.action) ? text(row.reasonDigest) : null,
      importedAt: row.importedAt,
      code: codeOf(row.hash),
    };
  });
}

/** What people compare by: the start of the hash of an entry. */
function codeOf(hash: string): string {
  return hash.slice(0, 8);
}
