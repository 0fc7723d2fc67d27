import type { Day } from "#lib/calendar/day.ts";
import type { FileKind } from "#lib/import/reads/columns.ts";
import type { ImportError, RowPlace } from "#lib/import/reads/file-table.ts";
import type { Command } from "#lib/operation/command.ts";
import type { LabelledSchool } from "#lib/register/rules/same-school.ts";

/** In which order facts that became known on one day are written. */
export const ranks = [
  "round",
  "school",
  "keurmerk",
  "enrolment",
  "plan",
  "assignment",
  "planned-visit",
  "visit",
  "verdict",
  "leaving",
] as const;
export type WriteRank = (typeof ranks)[number];

/** One fact to write: which command, with what, and the day on which it became known. */
export type PlannedCommand = {
  rank: WriteRank;
  knownOn: Day;
  command: Command;
  input: object;
  place: RowPlace;
};

/** How many rows of a kind are new and how many were known already. */
export type Counts = Record<FileKind, { added: number; known: number }>;

/** A new school with the name and place of others: is it one of them? */
export type Lookalike = RowPlace & {
  school: Omit<LabelledSchool, "id">;
  known: Omit<LabelledSchool, "id">[];
};

/** What a check collects: facts to write, rows counted, what has to be asked, and what is wrong. */
export type Findings = {
  commands: PlannedCommand[];
  counts: Counts;
  lookalikes: Lookalike[];
  errors: ImportError[];
};

export function noFindings(): Findings {
  const none = () => ({ added: 0, known: 0 });
  return {
    commands: [],
    counts: {
      rounds: none(),
      schools: none(),
      visits: none(),
      verdicts: none(),
      plan: none(),
      assignments: none(),
    },
    lookalikes: [],
    errors: [],
  };
}

/** Notes an error at a cell. */
export function fail(findings: Findings, place: RowPlace, column: string, message: string): void {
  findings.errors.push({ ...place, column, message });
}

/** A value that differs from what is known: both are shown. */
export function failDiffering(
  findings: Findings,
  place: RowPlace,
  column: string,
  known: string,
  given: string,
): void {
  fail(findings, place, column, `Bekend is “${known}”, in het bestand staat “${given}”.`);
}

/** Notes the second row with a key; true when it was the first. */
export function isFirst(
  findings: Findings,
  seen: Map<string, RowPlace>,
  key: string,
  place: RowPlace,
  column: string,
): boolean {
  const first = seen.get(key);
  if (!first) {
    seen.set(key, place);
    return true;
  }
  fail(findings, place, column, `Dit staat er al: ${first.file}, rij ${first.row}.`);
  return false;
}
