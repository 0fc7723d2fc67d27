import type { Quarter } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { type Place, type Placement, quarterOfPlace } from "./assignment.ts";
import { type AssignmentFact, factsOn, type History, versionsKnownAt } from "./facts.ts";
import { type SchoolStatusOnDay, schoolStatusesFrom } from "./school-statuses-from-history.ts";
import { statusTraits } from "./status.ts";

/** Schools with an open assignment, per quarter; a quarter whose assignments all came to an end has 0. */
export function countOpenAssignments(history: History, view: AsOf): Record<Quarter, number> {
  const counts: Record<Quarter, number> = {};
  for (const { place } of placesIn(history, view).values()) {
    const { assignedTo, firstVisitOn, hasLeft } = place;
    if (assignedTo !== null)
      counts[assignedTo] = (counts[assignedTo] ?? 0) + Number(firstVisitOn === null && !hasLeft);
  }
  return counts;
}

/** Every school that was ever assigned, or has anything else in the round; `adopted` is how the plan was adopted. */
export function placementsOf(
  history: History,
  view: AsOf,
  adopted: Pick<AsOf, "on" | "seq">,
): (Placement & { schoolId: string })[] {
  const now = placesIn(history, view);
  const then = placesIn(history, { ...view, on: adopted.on, seq: Math.min(view.seq, adopted.seq) });
  const wasAssigned = [...then.values()].some(({ place }) => place.assignedTo !== null);
  const ever = history.assignments.filter((fact) => fact.roundId === view.roundId && fact.seq <= view.seq);
  const first = (schoolId: string) =>
    ever.filter((fact) => fact.schoolId === schoolId).sort((a, b) => a.seq - b.seq)[0]?.quarter ?? null;
  const ids = new Set([...now.keys(), ...then.keys(), ...ever.map(({ schoolId }) => schoolId)]);
  return [...ids].map((schoolId) => {
    const { place, status } = now.get(schoolId) ?? nowhere;
    const { place: before } = then.get(schoolId) ?? nowhere;
    return {
      schoolId,
      planned: quarterOfPlace(wasAssigned ? before : { ...before, assignedTo: first(schoolId) }),
      now: quarterOfPlace(place),
      isNowhere: place.assignedTo === null && status !== undefined && awaitsFirstVisit(status),
    };
  });
}

/** Its first visit is to come. */
export function awaitsFirstVisit(school: SchoolStatusOnDay): boolean {
  return school.entered && !statusTraits[school.status].isVisited && !school.left;
}

type PlaceOfSchool = { place: Place; status?: SchoolStatusOnDay };
const nowhere: PlaceOfSchool = { place: { firstVisitOn: null, hasLeft: false, assignedTo: null } };

function placesIn(history: History, view: AsOf): Map<string, PlaceOfSchool> {
  const { roundId, on, seq } = view;
  const assigned = new Map<string, AssignmentFact>();
  for (const fact of versionsKnownAt(history.assignments, seq))
    if (fact.roundId === roundId) assigned.set(fact.schoolId, fact);
  const gone = factsOn(history.departures, on, seq).filter((fact) => fact.roundId === roundId);
  const left = new Set(gone.map((fact) => fact.schoolId));
  const statuses = new Map(schoolStatusesFrom(history, roundId, on, seq).map((s) => [s.schoolId, s]));
  const ids = new Set([...statuses.keys(), ...assigned.keys(), ...left]);
  return new Map(
    [...ids].map((schoolId) => {
      const status = statuses.get(schoolId);
      const hasLeft = status ? status.left : left.has(schoolId);
      const assignedTo = assigned.get(schoolId)?.quarter ?? null;
      const place = { firstVisitOn: status?.firstVisitOn ?? null, hasLeft, assignedTo };
      return [schoolId, status ? { place, status } : { place }];
    }),
  );
}
