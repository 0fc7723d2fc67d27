import { figureReaders, type Rows } from "#lib/access/policy-rules.ts";

/** How the work of inspectors goes. */
export const workloadPolicy = {
  "inspector.read-quality": figureReaders,
} as const satisfies Rows;
