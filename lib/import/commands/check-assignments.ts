import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportAssignmentRow } from "#lib/import/reads/rows.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { type Findings, fail, isFirst } from "./planned-commands.ts";

/**
 * Checks the quarters of first visits, with their days and inspectors where those are known, and notes the new ones.
 * Whether the visit can be so – the guard of independence included – is checked by the commands.
 */
export function checkAssignments(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const row of state.rows.assignments) {
    const { place, school, quarter, round, visit } = row;
    if (!isFirst(findings, seen, JSON.stringify([round, school]), place, "school")) continue;
    if (!isPlaceable(state, row, findings)) continue;
    const known = state.existing.schools.get(school);
    const isAssigned =
      known?.assignments.some((assigned) => assigned.round === round && assigned.quarter === quarter) ??
      false;
    const inspector = visit && inspectorAt(state, row, "inspector", findings);
    const second = visit?.secondInspector ? inspectorAt(state, row, "secondInspector", findings) : null;
    const isPlanned =
      visit === null ||
      (known?.plannedVisits.some(
        (planned) =>
          planned.round === round &&
          planned.day === visit.day &&
          planned.startsAt === visit.startsAt &&
          planned.endsAt === visit.endsAt &&
          planned.inspectorId === inspector &&
          planned.secondInspectorId === second,
      ) ??
        false);
    findings.counts.assignments[isAssigned && isPlanned ? "known" : "added"] += 1;
    const knownOn = state.today;
    if (!isAssigned)
      findings.commands.push({
        rank: "assignment",
        knownOn,
        place,
        command: assignQuarter,
        input: { round, schools: [school], quarter },
      });
    if (!isPlanned && visit) {
      const { day, startsAt, endsAt } = visit;
      findings.commands.push({
        rank: "planned-visit",
        knownOn,
        place,
        command: scheduleVisit,
        input: {
          school,
          round,
          day,
          startsAt,
          endsAt,
          inspector,
          ...(second === null ? {} : { secondInspector: second }),
        },
      });
    }
  }
}

function isPlaceable(
  state: ImportState,
  { place, school, round }: ImportAssignmentRow,
  findings: Findings,
): boolean {
  const isRound = state.round(round) !== undefined;
  const takesPart = isRound && state.membership(round, school) !== undefined;
  if (!isRound) fail(findings, place, "round", `Ronde “${round}” bestaat niet.`);
  else if (!state.isSchool(school))
    fail(findings, place, "school", `School “${school}” staat niet in het register.`);
  else if (!takesPart)
    fail(findings, place, "school", `School “${school}” doet niet mee aan ronde “${round}”.`);
  return takesPart;
}

/** The record of the inspector whose address stands in a cell. */
function inspectorAt(
  state: ImportState,
  { place, visit }: ImportAssignmentRow,
  column: "inspector" | "secondInspector",
  findings: Findings,
): string | null {
  const email = visit?.[column] ?? "";
  const id = state.existing.inspectors.get(email) ?? null;
  if (id === null) fail(findings, place, column, `“${email}” is geen e-mailadres van een inspecteur.`);
  return id;
}
