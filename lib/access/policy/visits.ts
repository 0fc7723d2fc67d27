import { all, isOwnInspection, own, type Rows, schoolVisits } from "#lib/access/policy-rules.ts";

/** Visits: planned, being recorded, and held. */
export const visitsPolicy = {
  "plan.schedule": { coordinator: true },
  "plan.cancel": { coordinator: true },
  "plan.announce": { inspector: own, coordinator: true },
  "plan.give-back": { inspector: own },
  "plan.erase-return": { coordinator: true },
  "visit.record-not-held": { inspector: own, coordinator: true },
  "independence.declare": { inspector: own },
  "planning.list-visits": { inspector: own, coordinator: all },
  "planning.read-visit": { inspector: own, coordinator: true },
  // What stands in the way of a visit because of one of its inspectors: a colleague does not see it.
  "planning.read-obstacle": { inspector: own, coordinator: true },
  "planning.read-options": { coordinator: true },
  "visit.list": { inspector: own, coordinator: all, reviewer: schoolVisits },
  "visit.read": { inspector: own, coordinator: true, reviewer: true },
  "visit.read-findings": { inspector: own, coordinator: true, reviewer: schoolVisits },
  "visit-draft.list": { inspector: own, coordinator: all },
  "visit-draft.read": { inspector: own, coordinator: true },
  "visit-draft.read-saves": { inspector: own, coordinator: true },
  "visit-draft.open": { inspector: isOwnInspection, coordinator: true },
  "visit-draft.save": { inspector: isOwnInspection, coordinator: true },
  "visit-draft.open-key": { inspector: true, coordinator: true },
  "visit.submit": { inspector: isOwnInspection, coordinator: true },
  "visit.record": { inspector: isOwnInspection, coordinator: true, reviewer: schoolVisits },
  "visit.correct": { coordinator: true, reviewer: schoolVisits },
  "visit.list-mistakes": { inspector: own, coordinator: all },
  "visit.report-mistake": { inspector: isOwnInspection },
  "visit.accept-mistake": { coordinator: true },
  "visit.decline-mistake": { coordinator: true },
  "visit.erase": { coordinator: true },
} as const satisfies Rows;
