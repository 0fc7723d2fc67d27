import { isOwnThing, own, type Rows } from "#lib/access/policy-rules.ts";

/** What is due, and the calendar of planned visits. */
export const worklistPolicy = {
  "due.read": { inspector: true, coordinator: true, reviewer: true },
  "calendar.list-visits": { inspector: own },
  "calendar.read-feed-state": { inspector: true },
  "calendar.make-feed": { inspector: true },
  "calendar.revoke-feed": { inspector: isOwnThing },
  "verdict.list-due": { coordinator: true },
  "keurmerk.list-due": { reviewer: true },
} as const satisfies Rows;
