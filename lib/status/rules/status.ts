import { isInspection } from "#lib/access/visit-kind.ts";
import type { Verdict } from "./fact-words.ts";
import { latest, type VerdictFact, type VisitFact } from "./facts.ts";

/** Status of a school in a round on a day: always exactly one. */
export const statuses = ["approved", "rejected", "pending", "no-lessons", "to-visit"] as const;
export type Status = (typeof statuses)[number];

/** Why a school that was visited still asks for work that the quarterly plan does not show. */
export const outsideReasons = ["pending", "noLessons", "reinspectionDue"] as const;
export type OutsideReason = (typeof outsideReasons)[number];

/**
 * What a status says of a school (model §3). Sums and lists of statuses, here and in SQL, go by this alone.
 * A reinspection is due only of a school that still has its keurmerk.
 */
type Traits = { isVisited: boolean; isInspected: boolean; outsidePlan: OutsideReason | null };
export const statusTraits: Record<Status, Traits> = {
  approved: { isVisited: true, isInspected: true, outsidePlan: null },
  rejected: { isVisited: true, isInspected: true, outsidePlan: "reinspectionDue" },
  pending: { isVisited: true, isInspected: true, outsidePlan: "pending" },
  "no-lessons": { isVisited: true, isInspected: false, outsidePlan: "noLessons" },
  "to-visit": { isVisited: false, isInspected: false, outsidePlan: null },
};

export const visitedStatuses = statuses.filter((status) => statusTraits[status].isVisited);
export const unvisitedStatuses = statuses.filter((status) => !statusTraits[status].isVisited);
export const inspectedStatuses = statuses.filter((status) => statusTraits[status].isInspected);

/** Those that are inspected again while they have a keurmerk, and those that are outside the plan in any case. */
export const reinspectedStatuses = statuses.filter(
  (status) => statusTraits[status].outsidePlan === "reinspectionDue",
);
export const alwaysOutsideStatuses = statuses.filter(
  (status) => statusTraits[status].outsidePlan !== null && !reinspectedStatuses.includes(status),
);

/** Those of an inspection that is not finished: they wait for something (model §3). */
export const waitingStatuses = statuses.filter((status) => statusTraits[status].outsidePlan === "pending");

/** A number for each status. */
export type ByStatus = Readonly<Record<Status, number>>;

export function byStatusOf(count: (status: Status) => number): ByStatus {
  return Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<Status, number>;
}

/** How many schools have one of some statuses. */
export function sumOf(byStatus: ByStatus, some: readonly Status[]): number {
  return some.reduce((sum, status) => sum + byStatus[status], 0);
}

/** Schools outside the plan by the reason; a rejected school that lost its keurmerk is not inspected again. */
export function outsidePlanOf(counts: {
  byStatus: ByStatus;
  rejectedKeurmerkLost: number;
}): Record<OutsideReason, number> {
  const withReason = (reason: OutsideReason) =>
    sumOf(
      counts.byStatus,
      statuses.filter((status) => statusTraits[status].outsidePlan === reason),
    );
  const found = Object.fromEntries(outsideReasons.map((reason) => [reason, withReason(reason)]));
  const byReason = found as Record<OutsideReason, number>;
  return { ...byReason, reinspectionDue: byReason.reinspectionDue - counts.rejectedKeurmerkLost };
}

/** Why a school with a status is outside the plan, or null where it is not. */
export function outsideReasonOf(status: Status, isKeurmerkLost: boolean): OutsideReason | null {
  const reason = statusTraits[status].outsidePlan;
  return reason === "reinspectionDue" && isKeurmerkLost ? null : reason;
}

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
