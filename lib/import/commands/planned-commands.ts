import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { ImportError, RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { FileKind } from "#lib/import/rules/columns.ts";
import { formatCell, headerOf } from "#lib/import/rules/headers.ts";
import type { Outcome, RowChange } from "#lib/import/rules/preview.ts";
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
};

/** What a row of a file comes to: it is known, or gives facts that the preview shows and the import writes. */
export type PlannedRow = {
  kind: FileKind;
  place: RowPlace;
  round: string;
  /** The school that it is about, by number; null for rounds and plans. */
  school: string | null;
  outcome: Outcome;
  changes: RowChange[];
  commands: PlannedCommand[];
};

/** A new school with the name and place of others: is it one of them? */
export type Lookalike = {
  place: RowPlace;
  school: Omit<LabelledSchool, "id">;
  known: Omit<LabelledSchool, "id">[];
};

/** What a check collects: what each row comes to, what has to be asked, and what is wrong. */
export type Findings = { rows: PlannedRow[]; lookalikes: Lookalike[]; errors: ImportError[] };

type About = Pick<PlannedRow, "kind" | "place" | "round" | "school">;

/** Begins what a row comes to: it is known until something is planned for it. */
export function beginRow(findings: Findings, { kind, place, round, school }: About): PlannedRow {
  const row: PlannedRow = { kind, place, round, school, outcome: "known", changes: [], commands: [] };
  findings.rows.push(row);
  return row;
}

/** What a row is from what was planned for it: a new school that left is new, and a known one that left has left. */
const weights: readonly Outcome[] = ["known", "changed", "left", "new"];

/** Plans a fact of a row, with what it changes: null for what was not there before. */
export function plan(
  row: PlannedRow,
  outcome: Outcome,
  changes: Readonly<Record<string, readonly [from: Value, to: Value]>>,
  command: PlannedCommand | null,
): void {
  if (weights.indexOf(outcome) > weights.indexOf(row.outcome)) row.outcome = outcome;
  for (const [column, [from, to]] of Object.entries(changes))
    row.changes.push({
      column,
      header: headerOf(column),
      from: from === null || from === undefined ? null : formatCell(row.kind, column, from),
      to: formatCell(row.kind, column, to),
    });
  if (command) row.commands.push(command);
}

type Value = string | number | null | undefined;

/** Notes an error at a cell, unless the cell is known to be wrong already: what follows from that is no second error. */
export function fail(findings: Findings, place: RowPlace, column: string, message: string): void {
  const { file, row, wrong } = place;
  if (column === "" || !wrong.has(column)) findings.errors.push({ file, row, column, message });
  wrong.add(column);
}

/** A value that differs from what is known: both are shown, the new one as the file has it. */
export function failDiffering(
  findings: Findings,
  { kind, place }: Pick<PlannedRow, "kind" | "place">,
  column: string,
  known: Value,
): void {
  const shown = formatCell(kind, column, known);
  fail(findings, place, column, `Bekend is “${shown}”, in het bestand staat “${place.written(column)}”.`);
}

/** Notes that a row is about a round or a school that is not there, unless it may stand in what could not be read. */
export function failUnknown(
  state: ImportState,
  findings: Findings,
  place: RowPlace,
  column: string,
  message: string,
): void {
  if (state.isInUnread(place.written(column))) place.wrong.add(column);
  else fail(findings, place, column, message);
}

/** A day of something that happened lies not after today. */
export function failFuture(findings: Findings, place: RowPlace, column: string, day: Day): void {
  fail(findings, place, column, `Deze dag (${dutchDay(day)}) ligt in de toekomst.`);
}

export function unknownSchool(number: string): string {
  return `School “${number}” staat niet in het register, en ook niet in deze bestanden.`;
}

/** Notes the second row with a key, unless it could not be read; true when it was the first. */
export function isFirst(
  findings: Findings,
  seen: Map<string, RowPlace>,
  place: RowPlace,
  key: Readonly<Record<string, string>>,
  column: string,
): boolean {
  if (Object.keys(key).some((part) => place.wrong.has(part))) return true;
  const first = seen.get(JSON.stringify(key));
  if (!first) {
    seen.set(JSON.stringify(key), place);
    return true;
  }
  fail(findings, place, column, `Dit staat er al: ${first.file}, rij ${first.row}.`);
  return false;
}
