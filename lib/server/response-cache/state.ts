import { journalEnd } from "#db/journal/entry.ts";
import type { Read } from "#db/open.ts";
import { dayOf, endOfDay, startOfDay } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getNow } from "#lib/server/clock.ts";

/** What any answer depends on besides who asks what: the last entry, and today's date. */
export type State = { head: string; today: Day };

export async function getState(read: Read, now: Date): Promise<State> {
  const { hash } = await journalEnd(read);
  return { head: hash, today: todayAt(now) };
}

/** The last day that was asked for, and its first and last moment. */
let known = { day: "", from: 0, until: 0 };

/** The day in Amsterdam. Within one day the calendar is asked once: it takes longer than looking up an answer. */
export function todayAt(now: Date): Day {
  const moment = now.getTime();
  if (moment < known.from || moment >= known.until) {
    const day = dayOf(now);
    known = { day, from: Date.parse(startOfDay(day)), until: Date.parse(endOfDay(day)) };
  }
  return known.day;
}

/** Whether something was recorded, or midnight passed, since `before`. */
export async function hasChanged(read: Read, before: State): Promise<boolean> {
  const { head, today } = await getState(read, await getNow(read));
  return head !== before.head || today !== before.today;
}
