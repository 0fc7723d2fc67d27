import { figureReaders, type Rows } from "#lib/access/policy-rules.ts";

/** The plan of a round, its quarters and its forecast. */
export const planningPolicy = {
  "progress.read-forecast": figureReaders,
  "plan.adopt": { coordinator: true },
  "plan.correct": { coordinator: true },
  "plan.erase": { coordinator: true },
  "plan.assign": { coordinator: true },
  "planning.read": { inspector: true, coordinator: true },
} as const satisfies Rows;
