import { journalEnd } from "#db/journal/entry.ts";
import type { Read } from "#db/open.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getNow } from "#lib/server/clock.ts";

/** What any answer depends on besides who asks what: the last entry, and today's date. */
export type State = { head: string; today: Day };

export async function getState(read: Read, now: Date): Promise<State> {
  const { hash } = await journalEnd(read);
  return { head: hash, today: dayOf(now) };
}

/** Whether something was recorded, or midnight passed, since `before`. */
export async function hasChanged(read: Read, before: State): Promise<boolean> {
  const { head, today } = await getState(read, await getNow(read));
  return head !== before.head || today !== before.today;
}
