import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import type { Placement } from "./assignment.ts";
import { type AssignmentFact, type DepartureFact, factsOn, knownAt } from "./facts.ts";

type Facts = { assignments: readonly AssignmentFact[]; departures: readonly DepartureFact[] };
type Standing = { schoolId: string; firstVisitOn: Day | null; isToVisit: boolean };

/** Schools with an open assignment, per quarter; a quarter whose assignments all came to an end has 0. */
export function openAssignments(facts: Facts, view: AsOf, standings: readonly Standing[]) {
  const counts: Record<Quarter, number> = {};
  for (const { quarter, schoolId } of assignmentsAt(facts, view)) {
    const isOpen = visitOf(standings, schoolId) === null && !hasLeft(facts, view, schoolId);
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
  standings: readonly Standing[],
  adopted: number,
): (Placement & { schoolId: string })[] {
  const known = assignmentsAt(facts, view);
  const ever = facts.assignments.filter((fact) => fact.roundId === view.roundId && fact.seq <= view.seq);
  const atAdoption = assignmentsAt(facts, { ...view, seq: Math.min(view.seq, adopted) });
  const first = (schoolId: string) =>
    ever.filter((fact) => fact.schoolId === schoolId).sort((a, b) => a.seq - b.seq)[0];
  const planned = (schoolId: string) =>
    atAdoption.length > 0 ? atAdoption.find((fact) => fact.schoolId === schoolId) : first(schoolId);
  const ids = new Set([...standings, ...ever].map(({ schoolId }) => schoolId));
  return [...ids].map((schoolId) => {
    const current = known.find((fact) => fact.schoolId === schoolId)?.quarter ?? null;
    const visitedOn = visitOf(standings, schoolId);
    const standing = standings.find((s) => s.schoolId === schoolId);
    return {
      schoolId,
      planned: planned(schoolId)?.quarter ?? null,
      now: visitedOn ? quarterOf(visitedOn) : hasLeft(facts, view, schoolId) ? null : current,
      isNowhere: current === null && standing?.isToVisit === true,
    };
  });
}

function assignmentsAt({ assignments }: Facts, { roundId, seq }: AsOf): AssignmentFact[] {
  return knownAt(assignments, seq).filter((fact) => fact.roundId === roundId);
}

function visitOf(standings: readonly Standing[], schoolId: string): Day | null {
  return standings.find((s) => s.schoolId === schoolId)?.firstVisitOn ?? null;
}

function hasLeft({ departures }: Facts, { roundId, on, seq }: AsOf, schoolId: string): boolean {
  return factsOn(departures, on, seq).some((d) => d.roundId === roundId && d.schoolId === schoolId);
}
