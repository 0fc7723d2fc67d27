import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { UnassignableReason } from "#lib/inspectors/rules/inspector.ts";

/** An inspector beside a moment of a visit: who can hold it, and what it would cost. */
export type Candidate = {
  id: string;
  name: string;
  /** Why she can hold no visit on that day; empty when she can. */
  reasons: UnassignableReason[];
  /** She has an interest in the school or in what belongs to it; which one is not said. */
  isTied: boolean;
  /** Her other visits of that day. */
  sameDay: { visitId: string; school: string; startsAt: ClockTime; endsAt: ClockTime; meets: boolean }[];
  /** Her visits in the quarter of that day, held and planned; this one does not count. */
  load: number;
  /** Borders of provinces between her home and the nearest place of the visit; null where her home is not known. */
  borders: number | null;
};

/** Whether she can be chosen at all. A double booking is shown, and forbids nothing. */
export function canHold({ reasons, isTied }: Candidate): boolean {
  return reasons.length === 0 && !isTied;
}

export function isFree({ sameDay }: Candidate): boolean {
  return !sameDay.some(({ meets }) => meets);
}

/** Who can hold the visit first; of those who is free, has the least visits in the quarter, and lives nearest. */
export function inOrderOfFitness(candidates: readonly Candidate[]): Candidate[] {
  const rank = (one: Candidate) => [Number(!canHold(one)), Number(!isFree(one)), one.load, one.borders ?? 99];
  return candidates.toSorted((a, b) => {
    const [mine, other] = [rank(a), rank(b)];
    const at = mine.findIndex((value, i) => value !== other[i]);
    return at < 0 ? a.name.localeCompare(b.name, "nl") : (mine[at] ?? 0) - (other[at] ?? 0);
  });
}
