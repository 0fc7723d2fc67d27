/** What an import does with a row: it was known, or it gives something new, a change, or a school that takes no part any more. */
export const outcomes = ["new", "changed", "left", "known"] as const;
export type Outcome = (typeof outcomes)[number];

/** One value that a row changes, as a file in Dutch has it; `from` is null for what was not there. */
export type RowChange = { column: string; header: string; from: string | null; to: string };
