import type { Read } from "#db/open.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { type Existing, getExisting } from "#lib/import/reads/existing.ts";
import { type ImportState, importStateOf } from "#lib/import/reads/import-state.ts";
import type { ReadFiles } from "#lib/import/reads/read-rows.ts";
import type { ImportRows } from "#lib/import/reads/rows.ts";
import { spellNumbersAsKnown, spellRoundsAsKnown } from "#lib/import/reads/spelling.ts";
import type { WriteContext } from "#lib/operation/command.ts";
import { getLabelledSchools, getSchoolNumbers } from "#lib/register/reads/lookalikes.ts";
import { checkAssignments } from "./check-assignments.ts";
import { checkPlan, checkRounds } from "./check-planning.ts";
import { checkSchools } from "./check-register.ts";
import { checkVerdicts, checkVisits } from "./check-visits.ts";
import { type Findings, fail } from "./planned-commands.ts";

/** Holds the rows of all files against what is known and against each other, and plans what is new. */
export function checkFiles(
  read: Read,
  files: ReadFiles,
  findings: Findings,
  { actor, now }: WriteContext,
  history: boolean,
): ImportState {
  const { rows } = files;
  const registered = getLabelledSchools(read);
  spellNumbersAsKnown(rows, getSchoolNumbers(read));
  const numbers = [
    ...rows.schools.map((r) => r.number),
    ...[...rows.visits, ...rows.verdicts, ...rows.assignments].map((r) => r.school),
  ];
  const existing = getExisting(read, numbers);
  spellRoundsAsKnown(rows, existing.rounds.keys());
  fillInRound(existing, rows, findings);
  const state = importStateOf(existing, registered, files, { actor, today: dayOf(now), history });
  checkRounds(state, findings);
  checkSchools(state, findings);
  checkPlan(state, findings);
  checkVisits(state, findings);
  checkVerdicts(state, findings);
  checkAssignments(state, findings);
  return state;
}

/** Where there is one round, rows need not name it. */
function fillInRound(existing: Existing, rows: ImportRows, findings: Findings): void {
  const codes = [...new Set([...existing.rounds.keys(), ...rows.rounds.map((row) => row.code)])];
  const [only] = codes.length === 1 ? codes : [];
  const message =
    codes.length === 0 ? "Er is nog geen ronde." : "Er zijn meer rondes: vul in om welke het gaat.";
  for (const kind of ["schools", "visits", "verdicts", "assignments"] as const)
    for (const row of rows[kind])
      if (row.round === "" && only !== undefined) row.round = only;
      else if (row.round === "") fail(findings, row.place, "round", message);
}
