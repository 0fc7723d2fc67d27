import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import type { Placement } from "./assignment.ts";
import { type AssignmentFact, type DepartureFact, factsOn, versionsKnownAt } from "./facts.ts";

type Facts = { assignments: readonly AssignmentFact[]; departures: readonly DepartureFact[] };
type FirstVisitState = { schoolId: string; firstVisitOn: Day | null; isToVisit: boolean };

/** Schools with an open assignment, per quarter; a quarter whose assignments all came to an end has 0. */
export function countOpenAssignments(facts: Facts, view: AsOf, statuses: readonly FirstVisitState[]) {
  const counts: Record<Quarter, number> = {};
  for (const { quarter, schoolId } of assignmentsAt(facts, view)) {
    const isOpen = visitOf(statuses, schoolId) === null && !hasLeft(facts, view, schoolId);
    counts[quarter] = (counts[quarter] ?? 0) + Number(isOpen);
  }
  return counts;
}

/**
 * Every school that was ever assigned, or has anything else in the round; `adopted` is the journal position at the end
 * of the day on which the plan was adopted.
 */
export function placementsOf(
  facts: Facts,
  view: AsOf,
  statuses: readonly FirstVisitState[],
  adopted: number,
): (Placement & { schoolId: string })[] {
  const known = assignmentsAt(facts, view);
  const ever = facts.assignments.filter((fact) => fact.roundId === view.roundId && fact.seq <= view.seq);
  const atAdoption = assignmentsAt(facts, { ...view, seq: Math.min(view.seq, adopted) });
  const first = (schoolId: string) =>
    ever.filter((fact) => fact.schoolId === schoolId).sort((a, b) => a.seq - b.seq)[0];
  const planned = (schoolId: string) =>
    atAdoption.length > 0 ? atAdoption.find((fact) => fact.schoolId === schoolId) : first(schoolId);
  const ids = new Set([...statuses, ...ever].map(({ schoolId }) => schoolId));
  return [...ids].map((schoolId) => {
    const current = known.find((fact) => fact.schoolId === schoolId)?.quarter ?? null;
    const visitedOn = visitOf(statuses, schoolId);
    const status = statuses.find((s) => s.schoolId === schoolId);
    return {
      schoolId,
      planned: planned(schoolId)?.quarter ?? null,
      now: visitedOn ? quarterOf(visitedOn) : hasLeft(facts, view, schoolId) ? null : current,
      isNowhere: current === null && status?.isToVisit === true,
    };
  });
}

function assignmentsAt({ assignments }: Facts, { roundId, seq }: AsOf): AssignmentFact[] {
  return versionsKnownAt(assignments, seq).filter((fact) => fact.roundId === roundId);
}

function visitOf(statuses: readonly FirstVisitState[], schoolId: string): Day | null {
  return statuses.find((s) => s.schoolId === schoolId)?.firstVisitOn ?? null;
}

function hasLeft({ departures }: Facts, { roundId, on, seq }: AsOf, schoolId: string): boolean {
  return factsOn(departures, on, seq).some((d) => d.roundId === roundId && d.schoolId === schoolId);
}
