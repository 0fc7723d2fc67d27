import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { type Findings, failFuture } from "./planned-commands.ts";

/** A day of the register has come. */
export function checkNotInFuture(
  state: ImportState,
  given: ImportSchoolRow,
  column: "keurmerkSince" | "enrolledOn" | "leftOn",
  findings: Findings,
): void {
  const day = given[column];
  if (day !== null && day > state.today) failFuture(findings, given.place, column, day);
}
