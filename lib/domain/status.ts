import { latest, type VerdictFact, type VisitFact } from "./facts.ts";
import type { Verdict } from "./verdict.ts";
import { isInspection } from "./visit.ts";

/** Status of a school in a round on a day: always exactly one. */
export const statuses = ["approved", "rejected", "pending", "no-lessons", "to-visit"] as const;
export type Status = (typeof statuses)[number];

/** What of a school's visits and verdicts decides its status: the latest verdict, and whether it was visited. */
type Grounds = { verdict: Verdict | null; inspected: boolean; visited: boolean };

/** The first rule that holds decides; a reinspection after a rejection waits for its own verdict. */
export function statusFrom({ verdict, inspected, visited }: Grounds): Status {
  if (verdict) return verdict;
  if (inspected) return "pending";
  if (visited) return "no-lessons";
  return "to-visit";
}

/**
 * The status that follows from one school's visits and verdicts in one round, as known and happened by the day
 * asked for.
 */
export function statusOf(visits: readonly VisitFact[], verdicts: readonly VerdictFact[]): Status {
  return statusFrom({
    verdict: latest(verdicts)?.verdict ?? null,
    inspected: visits.some((visit) => isInspection(visit.kind)),
    visited: visits.length > 0,
  });
}
