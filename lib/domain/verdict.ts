import type { Day } from "./day.ts";
import { isInspection, type VisitKind } from "./visit.ts";

/** Oordeel TidK, given by ITTA. */
export const verdicts = ["approved", "rejected"] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict rests on an inspection held by the day of the verdict, whatever the order of recording. */
export function restsOnVisit(decidedOn: Day, visits: readonly { heldOn: Day; kind: VisitKind }[]): boolean {
  return visits.some((visit) => isInspection(visit.kind) && visit.heldOn <= decidedOn);
}
