import { and, asc, desc, eq, gte, lt, lte, sql } from "drizzle-orm";
import { clockReset } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { endOfDay, type Instant } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";

// Model §8: the effective `at` of an entry is the smallest `at` of it and of all later entries. `at` grows along `seq` but
// for the entries that reset the clock, of which there are few or none.

const byThen = lt(journal.at, sql.placeholder("end"));

const lastResetBy = preparedFor((on) =>
  on
    .select({ seq: journal.seq })
    .from(journal)
    .where(and(eq(journal.action, clockReset), byThen))
    .orderBy(desc(journal.seq))
    .limit(1)
    .prepare(),
);

const lastEntryBy = preparedFor((on) =>
  on
    .select({ seq: journal.seq })
    .from(journal)
    .where(and(byThen, gte(journal.seq, sql.placeholder("from"))))
    .orderBy(desc(journal.at), desc(journal.seq))
    .limit(1)
    .prepare(),
);

/**
 * The journal position at the end of a day in Amsterdam; 0 before the first entry. It is the last entry dated by then: all
 * before it count as known with it. From the last reset by then on it is also the latest of them, which an index finds.
 */
export async function getSeqAtEndOf(read: Read, day: Day): Promise<number> {
  const end = endOfDay(day);
  const [reset] = lastResetBy(read).all({ end });
  const [entry] = lastEntryBy(read).all({ end, from: reset?.seq ?? 0 });
  return entry?.seq ?? 0;
}

const resetsUpTo = preparedFor((on) =>
  on
    .select({ seq: journal.seq, at: journal.at })
    .from(journal)
    .where(and(eq(journal.action, clockReset), lte(journal.seq, sql.placeholder("seq"))))
    .orderBy(asc(journal.seq))
    .prepare(),
);

/** The effective `at` of entries, as it was known at a journal position. */
export function effectiveAtOf(read: Read, seq: number): (entry: { seq: number; at: Instant }) => Instant {
  const resets = resetsUpTo(read).all({ seq });
  return (entry) =>
    resets.reduce((at, reset) => (reset.seq > entry.seq && reset.at < at ? reset.at : at), entry.at);
}
