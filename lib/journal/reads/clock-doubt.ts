import { desc } from "drizzle-orm";
import { getDemoClock } from "#db/demo-clock.ts";
import { clockTolerance } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import type { Instant } from "#lib/calendar/amsterdam.ts";
import { type ClockDoubt, clockDoubt } from "#lib/journal/rules/clock-doubt.ts";

/** The last entry of a journal against the clock. An imported past was written when it was imported. */
export type ClockState = { seq: number; at: Instant; doubt: ClockDoubt | null };

/** Null where nothing was written yet, and for a demonstration, whose clock is simulated. */
export async function getClockState(read: Read, now: Date): Promise<ClockState | null> {
  const [last] = await read.select().from(journal).orderBy(desc(journal.seq)).limit(1);
  if (!last || (await getDemoClock(read)) !== null) return null;
  const at = last.importedAt ?? last.at;
  return { seq: last.seq, at, doubt: clockDoubt(at, now, clockTolerance) };
}
