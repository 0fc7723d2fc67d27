import { latest, type VerdictFact, type VisitFact } from "./facts.ts";
import { isInspection } from "./visit.ts";

/** Status of a school in a round on a day: always exactly one. */
export const statuses = ["approved", "rejected", "pending", "no-lessons", "to-visit"] as const;
export type Status = (typeof statuses)[number];

/**
 * The status that follows from one school's visits and verdicts in one round, as known and happened by the day
 * asked for. The first rule that holds decides; a reinspection after a rejection waits for its own verdict.
 */
export function statusOf(visits: readonly VisitFact[], verdicts: readonly VerdictFact[]): Status {
  const verdict = latest(verdicts);
  if (verdict) return verdict.verdict;
  if (visits.some((visit) => isInspection(visit.kind))) return "pending";
  if (visits.length > 0) return "no-lessons";
  return "to-visit";
}
