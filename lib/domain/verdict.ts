import type { Day } from "./day.ts";
import { isInspection, type VisitKind } from "./visit-kind.ts";

/** A verdict rests on an inspection held by the day of the verdict, whatever the order of recording. */
export function restsOnVisit(decidedOn: Day, visits: readonly { heldOn: Day; kind: VisitKind }[]): boolean {
  return visits.some((visit) => isInspection(visit.kind) && visit.heldOn <= decidedOn);
}
