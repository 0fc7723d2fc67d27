import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterEnd, quarterOf, quartersBetween } from "#lib/calendar/quarter.ts";

/** The quarters of a round that a first visit can still be planned in: those that have not ended. */
export function assignableQuarters(round: { startsOn: Day; endsOn: Day }, today: Day): Quarter[] {
  return quartersBetween(round.startsOn, round.endsOn).filter((quarter) => quarterEnd(quarter) >= today);
}

/** Where a school stands for the quarters on a day. */
export type Place = {
  firstVisitOn: Day | null;
  hasLeft: boolean;
  /** The quarter that it is assigned to, whether or not that is still to come. */
  assignedTo: Quarter | null;
};

/** The quarter that a school counts in: that of its first visit, or else of its assignment while that is open. */
export function quarterOfPlace({ firstVisitOn, hasLeft, assignedTo }: Place): Quarter | null {
  if (firstVisitOn !== null) return quarterOf(firstVisitOn);
  return hasLeft ? null : assignedTo;
}

/**
 * Where a school counts for the quarters. `planned` is where it counted when the plan was adopted; where nobody was
 * assigned yet then, where it was first assigned.
 */
export type Placement = {
  planned: Quarter | null;
  now: Quarter | null;
  /** To be visited, and assigned nowhere. */
  isNowhere: boolean;
};

/**
 * What lies behind a quarter that does not close: the schools that count in it though they were not planned there, or
 * were and do so no longer; and, where the quarter is short, those that could still be assigned to it. Where neither
 * explains it, the plan asked for something else than was ever planned in that quarter: the plan is the cause.
 */
export function behindQuarter<P extends Placement>(
  placements: readonly P[],
  quarter: Quarter,
  target: number,
): { schools: P[]; isPlan: boolean } {
  const countIn = (when: "planned" | "now") => placements.filter((place) => place[when] === quarter).length;
  const isShort = countIn("now") < target;
  const moved = (place: P) =>
    place.planned !== place.now && (place.planned === quarter || place.now === quarter);
  const schools = placements.filter((place) => moved(place) || (isShort && place.isNowhere));
  const isToAssign = isShort && placements.some(({ isNowhere }) => isNowhere);
  return { schools, isPlan: countIn("planned") !== target && !isToAssign };
}
