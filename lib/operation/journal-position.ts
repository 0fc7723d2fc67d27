import { desc, lt } from "drizzle-orm";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { endOfDay } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";

/** The journal position at the end of a day in Amsterdam; 0 before the first entry. */
export async function getSeqAtEndOf(read: Read, day: Day): Promise<number> {
  const [entry] = await read
    .select({ seq: journal.seq })
    .from(journal)
    .where(lt(journal.at, endOfDay(day)))
    .orderBy(desc(journal.at), desc(journal.seq))
    .limit(1);
  return entry?.seq ?? 0;
}
