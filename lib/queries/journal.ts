import { and, desc, inArray, lt } from "drizzle-orm";
import type { EntryFacts } from "#db/journal-entry.ts";
import { journalEnd } from "#db/journal-entry.ts";
import { journal } from "#db/journal-schema.ts";
import type { Read } from "#db/open.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { dayOf, type Instant } from "#lib/domain/amsterdam.ts";
import { type JournalAction, type JournalSubject, journalActions } from "#lib/domain/journal.ts";
import { scopeOf } from "#lib/domain/policy.ts";
import { listJournalParams } from "#lib/inputs/journal.ts";
import { getSubjects } from "./journal-subjects.ts";
import { query } from "./query.ts";
import { namesOf, textsOf } from "./texts.ts";

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
  async load({ read, actor, now }, { limit, before }) {
    const actions = readableActions(actor);
    const end = await journalEnd(read);
    const rows = await read
      .select()
      .from(journal)
      .where(and(inArray(journal.action, actions), lt(journal.seq, before ?? end.last + 1)))
      .orderBy(desc(journal.seq))
      .limit(limit + 1);
    return { rows: await linesOf(read, rows, dayOf(now)), end };
  },
  shape({ rows, end }, _context, { limit }): JournalPage {
    const lines = rows.slice(0, limit);
    const last = rows.length > limit ? lines.at(-1) : undefined;
    return { lines, next: last?.seq ?? null, head: { seq: end.last, code: end.hash.slice(0, 8) } };
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
  read: Read,
  rows: (typeof journal.$inferSelect)[],
  today: string,
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
  const subjects = await getSubjects(read, entries, today);
  return entries.map((row) => ({
    seq: row.seq,
    at: row.at,
    by: names.get(row.actor) ?? null,
    action: row.action as JournalAction,
    subject: subjects(row),
    reason: text(row.reasonDigest),
    importedAt: row.importedAt,
    code: row.hash.slice(0, 8),
  }));
}
