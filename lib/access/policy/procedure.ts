import { isOwnDraft, own, type Rows } from "#lib/access/policy-rules.ts";

/** What follows a visit: report, remedy and verdict. */
export const procedurePolicy = {
  "report.read": { inspector: own, coordinator: true },
  "report.read-draft": { inspector: own, coordinator: true },
  "report.record": { inspector: isOwnDraft, coordinator: true },
  "report.correct": { coordinator: true },
  "remedy.record": { coordinator: true },
  "remedy.correct": { coordinator: true },
  "verdict.read-motivation": { coordinator: true, reviewer: true },
  "verdict.give": { coordinator: true },
  "verdict.correct": { coordinator: true },
  "report.erase": { coordinator: true },
  "remedy.erase": { coordinator: true },
  "verdict.erase": { coordinator: true },
} as const satisfies Rows;
