import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { EntryFacts } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type JournalAction, type JournalSubject, journalActions } from "#lib/access/journal.ts";
import { scopeOf } from "#lib/access/policy.ts";
import { dayOf, type Instant } from "#lib/calendar/amsterdam.ts";
import { listJournalParams } from "#lib/journal/inputs/journal.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { namesOf, textsOf } from "#lib/operation/texts.ts";
import { getSubjects } from "./journal-subjects.ts";

/** An entry in the terms of which a sentence is made. The stored JSON is never part of it. */
export type JournalLine = {
  seq: number;
  at: Instant;
  /** Null for the system. */
  by: string | null;
  action: JournalAction;
  subject: JournalSubject;
  reason: string | null;
  importedAt: Instant | null;
  /** Start of the entry's hash. */
  code: string;
};

export type JournalPage = { lines: JournalLine[]; next: number | null; head: { seq: number; code: string } };

/** The journal, the latest entry first: the areas that the asker may read. */
export const listJournal = query({
  action: "journal.list",
  path: "/journal",
  summary: "Journal entries, the latest first, as far as the asker's role reads them",
  params: listJournalParams,
  perRow: true,
  async load(context, { limit, before }) {
    const { read, seq } = context;
    const actions = readableActions(context.actor);
    const [head] = await read.select({ hash: journal.hash }).from(journal).where(eq(journal.seq, seq));
    const rows = await read
      .select()
      .from(journal)
      .where(and(inArray(journal.action, actions), lt(journal.seq, Math.min(before ?? seq + 1, seq + 1))))
      .orderBy(desc(journal.seq))
      .limit(limit + 1);
    return { rows: await linesOf(context, rows), head: { seq, code: codeOf(head?.hash ?? "") } };
  },
  shape({ rows, head }, _context, { limit }): JournalPage {
    const lines = rows.slice(0, limit);
    const last = rows.length > limit ? lines.at(-1) : undefined;
    return { lines, next: last?.seq ?? null, head };
  },
});

/** The actions whose entries the asker may read. What is personal is for nobody: it is no part of the work. */
export function readableActions(actor: Actor): JournalAction[] {
  const scope = scopeOf(actor, "journal.list");
  const areas = scope.kind === "areas" ? scope.areas : [];
  return (Object.keys(journalActions) as JournalAction[]).filter((action) =>
    areas.includes(journalActions[action]),
  );
}

/** Stored entries in the terms of their sentences. */
export async function linesOf(
  { read, now, seq }: ReadContext,
  rows: (typeof journal.$inferSelect)[],
): Promise<JournalLine[]> {
  const names = await namesOf(
    read,
    rows.map((row) => row.actor),
  );
  const text = await textsOf(
    read,
    rows.map((row) => row.reasonDigest),
  );
  const entries = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as EntryFacts }));
  const subjects = await getSubjects(read, entries, { on: dayOf(now), seq });
  return entries.map((row) => ({
    seq: row.seq,
    at: row.at,
    by: names.get(row.actor) ?? null,
    action: row.action as JournalAction,
    subject: subjects(row),
    reason: text(row.reasonDigest),
    importedAt: row.importedAt,
    code: codeOf(row.hash),
  }));
}

/** What people compare by: the start of the hash of an entry. */
function codeOf(hash: string): string {
  return hash.slice(0, 8);
}
