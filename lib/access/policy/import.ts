import type { Rows } from "#lib/access/policy-rules.ts";

/** Importing files. */
export const importPolicy = {
  "import.run": { coordinator: true, reviewer: true },
  "import.read-template": { coordinator: true, reviewer: true },
} as const satisfies Rows;
