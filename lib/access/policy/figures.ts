import { figureReaders, type Rows } from "#lib/access/policy-rules.ts";

/** The figures of a round. */
export const figuresPolicy = {
  "progress.read": figureReaders,
  "progress.read-course": figureReaders,
  "progress.export-course": figureReaders,
  "progress.read-differences": figureReaders,
  "progress.read-waiting": figureReaders,
} as const satisfies Rows;
