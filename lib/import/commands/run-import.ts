import type { z } from "zod";
import type { Read, Tx } from "#db/open.ts";
import { mayEver } from "#lib/access/policy.ts";
import { invalid, Problem } from "#lib/access/problem.ts";
import { dayOf, startOfDay } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { importInput } from "#lib/import/inputs/import.ts";
import { assertEmptyJournal } from "#lib/import/reads/empty-journal.ts";
import { type Existing, getExisting } from "#lib/import/reads/existing.ts";
import type { ImportError, SourceFile } from "#lib/import/reads/file-table.ts";
import { type ImportRows, importStateOf } from "#lib/import/reads/import-state.ts";
import { readRows } from "#lib/import/reads/read-rows.ts";
import { spellNumbersAsKnown, spellRoundsAsKnown } from "#lib/import/reads/spelling.ts";
import type { WriteContext } from "#lib/operation/command.ts";
import { parseInput } from "#lib/operation/parse.ts";
import { assertMayEver } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { getLabelledSchools } from "#lib/register/reads/lookalikes.ts";
import { checkAssignments } from "./check-assignments.ts";
import { failUnconfirmed } from "./check-lookalikes.ts";
import { checkPlan, checkRounds } from "./check-planning.ts";
import { checkSchools } from "./check-register.ts";
import { checkVerdicts, checkVisits } from "./check-visits.ts";
import { type ImportResult, importAnswer } from "./import-answer.ts";
import { type Findings, noFindings, type PlannedCommand, ranks } from "./planned-commands.ts";

export type ImportOptions = {
  files: readonly SourceFile[];
  dryRun: boolean;
  history: boolean;
  /** Numbers of new schools of which it was confirmed that they are not those with their name and place. */
  confirmedNew?: readonly string[];
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
class DryRun extends Error {}

/**
 * Reads files into facts: all or nothing, one journal entry per fact. Rows that are known already are skipped, so
 * the same files again change nothing. A dry run does everything and rolls back. Throws `ImportRefused`.
 */
export async function importFiles(context: WriteContext, options: ImportOptions): Promise<ImportResult> {
  const findings = noFindings();
  const { rows, names, passedOver } = readRows(options.files, findings.errors);
  const entries = { written: 0 };
  try {
    await context.database.withTx(async (tx) => {
      if (options.history) await assertEmptyJournal(tx);
      check(tx, rows, findings, dayOf(context.now), options.history);
      assertMayRunAll(context, findings.commands);
      if (!options.dryRun) failUnconfirmed(findings, options.confirmedNew ?? []);
      if (findings.errors.length > 0) throw new ImportRefused(inFileOrder(findings.errors, names));
      for (const planned of inWriteOrder(findings.commands, options.history)) {
        findings.errors.push(...(await write(context, tx, planned, options.history)));
        entries.written += 1;
      }
      if (findings.errors.length > 0) throw new ImportRefused(inFileOrder(findings.errors, names));
      if (options.dryRun) throw new DryRun();
    }, withoutOtherWrites);
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  const { counts, lookalikes } = findings;
  return { written: !options.dryRun, counts, entries: entries.written, lookalikes, passedOver };
}

/** The import as the page and the API know it: without the past, which belongs to the terminal. */
export const runImport = {
  kind: "command",
  method: "POST",
  action: "import.run",
  path: "/imports",
  summary: "Import CSV files or Excel workbooks, or with dryRun see what an import would do",
  sample: plainSample({ files: [{ name: "a.csv", text: "code,name,startsOn,endsOn" }], dryRun: true }),
  input: importInput,
  answer: importAnswer,
  bodyLimit: 4 * 1024 * 1024,
  repeatable: true,
  async run(context: WriteContext, raw: unknown): Promise<ImportResult> {
    assertMayEver(context.actor, "import.run");
    const { files, ...given } = parseInput(importInput, raw);
    try {
      return await importFiles(context, { ...given, files: files.map(sourceOf), history: false });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      throw invalid(
        error.errors.map(({ file, row, column, message }) => ({
          field: `${file}:${row}:${column}`,
          message,
        })),
      );
    }
  },
} as const;

function sourceOf({ name, text, base64 }: z.output<typeof importInput>["files"][number]): SourceFile {
  return base64 === undefined ? { name, text: text ?? "" } : { name, bytes: Buffer.from(base64, "base64") };
}

function check(read: Read, rows: ImportRows, findings: Findings, today: Day, history: boolean): void {
  const registered = getLabelledSchools(read);
  spellNumbersAsKnown(rows, registered);
  const numbers = [
    ...rows.schools.map((r) => r.number),
    ...[...rows.visits, ...rows.verdicts, ...rows.assignments].map((r) => r.school),
  ];
  const existing = getExisting(read, numbers);
  spellRoundsAsKnown(rows, existing.rounds.keys());
  fillInRound(existing, rows, findings.errors);
  const state = importStateOf(existing, registered, rows, today, history);
  checkRounds(state, findings);
  checkSchools(state, findings);
  checkPlan(state, findings);
  checkVisits(state, findings);
  checkVerdicts(state, findings);
  checkAssignments(state, findings);
}

/** Where there is one round, rows need not name it. */
function fillInRound(existing: Existing, rows: ImportRows, errors: ImportError[]): void {
  const codes = [...new Set([...existing.rounds.keys(), ...rows.rounds.map((row) => row.code)])];
  const [only] = codes.length === 1 ? codes : [];
  for (const kind of ["schools", "visits", "verdicts", "assignments"] as const) {
    for (const row of rows[kind])
      if (row.round === "" && only !== undefined) row.round = only;
      else if (row.round === "")
        errors.push({
          ...row.place,
          column: "round",
          message:
            codes.length === 0 ? "Er is nog geen ronde." : "Er zijn meer rondes: vul in om welke het gaat.",
        });
  }
  const isPlaced = (row: { round: string }) => row.round !== "";
  rows.schools = rows.schools.filter(isPlaced);
  rows.visits = rows.visits.filter(isPlaced);
  rows.verdicts = rows.verdicts.filter(isPlaced);
  rows.assignments = rows.assignments.filter(isPlaced);
}

function assertMayRunAll({ actor }: WriteContext, steps: readonly PlannedCommand[]): void {
  const other = steps.find(({ command }) => !mayEver(actor, command.action));
  if (other)
    throw new Problem(
      "forbidden",
      `U mag ${other.place.file} niet importeren: dat is werk van een andere rol.`,
    );
}

/** In the order in which things became known; without the past all becomes known now, so only the kinds count. */
function inWriteOrder(steps: readonly PlannedCommand[], history: boolean): PlannedCommand[] {
  const rank = (planned: PlannedCommand) => ranks.indexOf(planned.rank);
  const day = (a: PlannedCommand, b: PlannedCommand) => (history ? a.knownOn.localeCompare(b.knownOn) : 0);
  return steps.toSorted((a, b) => day(a, b) || rank(a) - rank(b));
}

/** Planned visits do not rest on each other: all that is wrong with them is reported at once. */
const independent: readonly PlannedCommand["rank"][] = ["assignment", "planned-visit"];

/** Writes one fact; gives what its command refused of it. What others rest on is not gone past. */
async function write(
  context: WriteContext,
  tx: Tx,
  planned: PlannedCommand,
  history: boolean,
): Promise<ImportError[]> {
  const now = history ? new Date(startOfDay(planned.knownOn)) : context.now;
  try {
    await planned.command.run(
      { ...context, now, tx, importedAt: context.now.toISOString(), rulesChecked: true },
      planned.input,
    );
    return [];
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === "unavailable" || error.kind === "forbidden")
      throw error;
    const problems = error.errors.length > 0 ? error.errors : [{ field: "", message: error.message }];
    const refused = problems.map(({ field, message }) => ({ ...planned.place, column: field, message }));
    if (!independent.includes(planned.rank)) throw new ImportRefused(refused);
    return refused;
  }
}

function inFileOrder(errors: readonly ImportError[], names: readonly string[]): ImportError[] {
  return errors.toSorted((a, b) => names.indexOf(a.file) - names.indexOf(b.file) || a.row - b.row);
}
