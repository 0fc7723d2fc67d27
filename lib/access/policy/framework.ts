import type { Rows } from "#lib/access/policy-rules.ts";

/** Versions of the framework. */
export const frameworkPolicy = {
  "framework.list": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.read": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.export": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.import": { admin: true },
} as const satisfies Rows;
