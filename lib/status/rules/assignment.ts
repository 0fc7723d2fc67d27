import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterEnd, quartersBetween } from "#lib/calendar/quarter.ts";

/** The quarters of a round that a first visit can still be planned in: those that have not ended. */
export function assignableQuarters(round: { startsOn: Day; endsOn: Day }, today: Day): Quarter[] {
  return quartersBetween(round.startsOn, round.endsOn).filter((quarter) => quarterEnd(quarter) >= today);
}

/**
 * Where a school counts for the quarters. `planned` is where it was assigned when the plan was adopted; where nobody
 * was assigned yet then, where it was first assigned.
 */
export type Placement = {
  planned: Quarter | null;
  /** The quarter of its first visit, or else of its assignment while that is open. */
  now: Quarter | null;
  /** To be visited, and assigned nowhere. */
  isNowhere: boolean;
};

/**
 * Whether a school lies behind a quarter that does not close: it counts in it though it was not planned there, or was
 * and does so no longer; or the quarter is short, and the school could still be assigned to it.
 */
export function isBehind(
  { planned, now, isNowhere }: Placement,
  quarter: Quarter,
  isShort: boolean,
): boolean {
  return (planned !== now && (planned === quarter || now === quarter)) || (isShort && isNowhere);
}
