import type { Day } from "./day.ts";
import { type Quarter, quarterEnd, quartersBetween } from "./quarter.ts";

/** The quarters of a round that a first visit can still be planned in: those that have not ended. */
export function assignableQuarters(round: { startsOn: Day; endsOn: Day }, today: Day): Quarter[] {
  return quartersBetween(round.startsOn, round.endsOn).filter((quarter) => quarterEnd(quarter) >= today);
}

/** Where a school counts for the quarters: where it was first assigned, and where it is now. */
export type Placement = {
  first: Quarter | null;
  /** The quarter of its first visit, or else of its assignment while that is open. */
  now: Quarter | null;
  /** To be visited, and assigned nowhere. */
  isNowhere: boolean;
};

/**
 * Whether a school lies behind a quarter that does not close: it counts in another quarter, or no longer, than it was
 * first assigned to; or the quarter is short, and the school could still be assigned to it.
 */
export function isBehind({ first, now, isNowhere }: Placement, quarter: Quarter, isShort: boolean): boolean {
  return (first !== now && (first === quarter || now === quarter)) || (isShort && isNowhere);
}
