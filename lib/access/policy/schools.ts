import { isOwnThing, type Rows, withoutStatus } from "#lib/access/policy-rules.ts";

/** The list of schools with its saved views, and one school. */
export const schoolsPolicy = {
  "school.list": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "school.export": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "school.read": { inspector: true, coordinator: true, reviewer: true, ministry: true },
  "school.read-status": { inspector: true, coordinator: true, reviewer: true },
  "view.list": { inspector: true, coordinator: true, reviewer: true, ministry: true },
  "view.save": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "view.remove": {
    inspector: isOwnThing,
    coordinator: isOwnThing,
    reviewer: isOwnThing,
    ministry: isOwnThing,
  },
} as const satisfies Rows;
