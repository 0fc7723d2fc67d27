import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";

/** A verdict rests on an inspection held by the day of the verdict, whatever the order of recording. */
export function restsOnVisit(decidedOn: Day, visits: readonly { heldOn: Day; kind: VisitKind }[]): boolean {
  return visits.some((visit) => isInspection(visit.kind) && visit.heldOn <= decidedOn);
}
