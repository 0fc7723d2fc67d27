import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { UnassignableReason } from "#lib/inspectors/rules/inspector.ts";

/** An inspector beside a moment of a visit: who can hold it, and what it would cost. */
export type Candidate = {
  id: string;
  name: string;
  /** Why they can hold no visit on that day; empty when they can. */
  reasons: UnassignableReason[];
  /** An interest in the school or in what belongs to it; the answer does not say which. */
  hasConflictOfInterest: boolean;
  /** Their other visits of that day. */
  sameDay: { visitId: string; school: string; startsAt: ClockTime; endsAt: ClockTime; meets: boolean }[];
  /** Their visits in the quarter of that day, held and planned; this one does not count. */
  load: number;
  /** Borders of provinces between their home and the nearest place of the visit; null where one of them is not known. */
  borders: number | null;
};

/** Whether they can be chosen at all. A double booking is shown, and forbids nothing. */
export function canHold({ reasons, hasConflictOfInterest }: Candidate): boolean {
  return reasons.length === 0 && !hasConflictOfInterest;
}

export function isFree({ sameDay }: Candidate): boolean {
  return !sameDay.some(({ meets }) => meets);
}

/** Who can hold the visit first; of those who is free, has the least visits in the quarter, and lives nearest. */
export function sortByFitness(candidates: readonly Candidate[]): Candidate[] {
  const rank = (candidate: Candidate) => [
    Number(!canHold(candidate)),
    Number(!isFree(candidate)),
    candidate.load,
    candidate.borders ?? 99,
  ];
  return candidates.toSorted((a, b) => {
    const [rankOfA, rankOfB] = [rank(a), rank(b)];
    const first = rankOfA.findIndex((value, index) => value !== rankOfB[index]);
    return first < 0 ? a.name.localeCompare(b.name, "nl") : (rankOfA[first] ?? 0) - (rankOfB[first] ?? 0);
  });
}
