import type { z } from "zod";
import type { Tx } from "#db/open.ts";
import { type FieldError, invalid, mostErrors, Problem } from "#lib/access/problem.ts";
import { startOfDay } from "#lib/calendar/amsterdam.ts";
import { importInput } from "#lib/import/inputs/import.ts";
import { assertEmptyJournal } from "#lib/import/reads/empty-journal.ts";
import type { ImportError, SourceFile } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import { readRows } from "#lib/import/reads/read-rows.ts";
import { isColumn } from "#lib/import/rules/headers.ts";
import { assertMayImport, importableKinds } from "#lib/import/rules/importable-kinds.ts";
import type { WriteContext } from "#lib/operation/command.ts";
import { parseInput } from "#lib/operation/parse.ts";
import { assertMayEver } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { checkFiles } from "./check-files.ts";
import { type ConfirmedSchool, failUnconfirmed } from "./check-lookalikes.ts";
import { type ImportResult, importAnswer, toAnswer } from "./import-answer.ts";
import { type Findings, fail, type PlannedCommand, type PlannedRow, ranks } from "./planned-commands.ts";

export type ImportOptions = {
  files: readonly SourceFile[];
  dryRun: boolean;
  history: boolean;
  confirmedNew?: readonly ConfirmedSchool[];
};

/** What was wrong in the files, all at once. */
export class ImportRefused extends Error {
  readonly errors: readonly ImportError[];

  constructor(errors: readonly ImportError[]) {
    super("The files were refused.");
    this.errors = errors;
  }
}

/** A large import takes long: no other write waits for its commit. */
const withoutOtherWrites = { alone: true };

/** Rolls back, and keeps what would have been written. */
class DryRun extends Error {
  readonly result: ImportResult;

  constructor(result: ImportResult) {
    super("Nothing was written.");
    this.result = result;
  }
}

/**
 * Reads files into facts: all or nothing, one journal entry per fact. Rows that are known already are skipped, so
 * the same files again change nothing. A dry run does everything and rolls back. Throws `ImportRefused`: what is
 * sound is tried also where something else is wrong, so that all errors come at once.
 */
export async function importFiles(context: WriteContext, options: ImportOptions): Promise<ImportResult> {
  const { actor, database } = context;
  const findings: Findings = { rows: [], lookalikes: [], errors: [] };
  const files = readRows(options.files, findings.errors);
  assertMayImport(actor, files.tables);
  try {
    return await database.withTx(async (tx) => {
      if (options.history) await assertEmptyJournal(tx);
      const state = checkFiles(tx, files, findings, context, options.history);
      if (!options.dryRun) failUnconfirmed(findings, options.confirmedNew ?? []);
      let entries = 0;
      for (const planned of inWriteOrder(findings.rows, options.history)) {
        if (!canBeTried(planned.row, state)) continue;
        await write(context, tx, planned, findings, options.history);
        entries += 1;
      }
      if (findings.errors.length > 0) throw new ImportRefused(inFileOrder(findings.errors, files.names));
      const result = {
        written: !options.dryRun,
        entries,
        passedOver: files.passedOver,
        ...toAnswer(findings, state, importableKinds(actor)),
      };
      if (options.dryRun) throw new DryRun(result);
      return result;
    }, withoutOtherWrites);
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    return error.result;
  }
}

/** The import as the page and the API know it: without the past, which belongs to the terminal. */
export const runImport = {
  kind: "command",
  method: "POST",
  action: "import.run",
  path: "/imports",
  summary: "Import CSV files or Excel workbooks, or with dryRun see row by row what an import would record",
  sample: plainSample({ files: [{ name: "a.csv", text: "school,bezocht op,soort" }], dryRun: true }),
  input: importInput,
  answer: importAnswer,
  bodyLimit: 4 * 1024 * 1024,
  repeatable: true,
  inThread: true,
  async run(context: WriteContext, raw: unknown): Promise<ImportResult> {
    assertMayEver(context.actor, "import.run");
    const { files, ...given } = parseInput(importInput, raw);
    try {
      return await importFiles(context, { ...given, files: files.map(sourceOf), history: false });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      throw invalid(error.errors.map(fieldErrorOf), firstOfEachFile(error.errors));
    }
  },
} as const;

/** A header and a cell in a sentence may be as long as a row is. */
function fieldErrorOf({ file, row, column, message }: ImportError): FieldError {
  return { field: `${file}:${row}:${shortened(column, 100)}`, message: shortened(message, 600) };
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;
}

/** The first errors of each file or sheet, and how many more it has. */
function firstOfEachFile(errors: readonly ImportError[]): FieldError[] {
  return [...Map.groupBy(errors, ({ file }) => file)].slice(0, mostErrors).flatMap(([file, ofFile]) => {
    const told = ofFile.slice(0, mostErrors).map(fieldErrorOf);
    const rest = ofFile.length - told.length;
    if (rest > 0) told.push({ field: `${file}:0:`, message: `Hier zijn nog ${rest} andere fouten.` });
    return told;
  });
}

function sourceOf({ name, text, base64 }: z.output<typeof importInput>["files"][number]): SourceFile {
  return base64 === undefined ? { name, text: text ?? "" } : { name, bytes: Buffer.from(base64, "base64") };
}

/**
 * What rests on something wrong is not tried: what its command would say follows from that. Of an assignment the other
 * cells are tried also where one is wrong, because the command alone knows whether an inspector can hold the visit.
 */
function canBeTried({ kind, place, round, school }: PlannedRow, state: ImportState): boolean {
  const { wrong } = place;
  const isPlaced = kind === "assignments" && !wrong.has("school") && !wrong.has("round");
  return (wrong.size === 0 || isPlaced) && state.isFirm(round, school);
}

type Placed = PlannedCommand & { row: PlannedRow };

/** In the order in which things became known; without the past all becomes known now, so only the kinds count. */
function inWriteOrder(rows: readonly PlannedRow[], history: boolean): Placed[] {
  const placed = rows.flatMap((row) => row.commands.map((command) => ({ ...command, row })));
  const rank = (planned: PlannedCommand) => ranks.indexOf(planned.rank);
  const day = (a: PlannedCommand, b: PlannedCommand) => (history ? a.knownOn.localeCompare(b.knownOn) : 0);
  return placed.toSorted((a, b) => day(a, b) || rank(a) - rank(b));
}

/** Writes one fact, or notes what its command refuses of it. */
async function write(
  context: WriteContext,
  tx: Tx,
  { command, input, knownOn, row: { kind, place } }: Placed,
  findings: Findings,
  history: boolean,
): Promise<void> {
  const now = history ? new Date(startOfDay(knownOn)) : context.now;
  try {
    await command.run(
      { ...context, now, tx, importedAt: context.now.toISOString(), rulesChecked: true },
      input,
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === "unavailable" || error.kind === "forbidden")
      throw error;
    const problems = error.errors.length > 0 ? error.errors : [{ field: "", message: error.message }];
    for (const { field, message } of problems)
      fail(findings, place, isColumn(kind, field) ? field : "", message);
  }
}

function inFileOrder(errors: readonly ImportError[], names: readonly string[]): ImportError[] {
  return errors.toSorted((a, b) => names.indexOf(a.file) - names.indexOf(b.file) || a.row - b.row);
}
