import type { Place } from "#lib/import/reads/file-table.ts";
import type { AssignmentRow } from "#lib/import/reads/rows.ts";
import type { World } from "#lib/import/reads/world.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { type Findings, fail, isFirst } from "./steps.ts";

/**
 * Checks the quarters of first visits, with their days and inspectors where those are known, and notes the new ones.
 * Whether the visit can be so – the guard of independence included – is for the commands: nothing passes by them.
 */
export function checkAssignments(world: World, findings: Findings): void {
  const seen = new Map<string, Place>();
  for (const row of world.rows.assignments) {
    const { place, school, quarter, round, visit } = row;
    if (!isFirst(findings, seen, JSON.stringify([round, school]), place, "school")) continue;
    if (!isPlaceable(world, row, findings)) continue;
    const known = world.known.schools.get(school);
    const isAssigned =
      known?.assignments.some((one) => one.round === round && one.quarter === quarter) ?? false;
    const inspector = visit && inspectorAt(world, row, "inspector", findings);
    const second = visit?.secondInspector ? inspectorAt(world, row, "secondInspector", findings) : null;
    const isPlanned =
      visit === null ||
      (known?.plannedVisits.some(
        (one) =>
          one.round === round &&
          one.day === visit.day &&
          one.startsAt === visit.startsAt &&
          one.endsAt === visit.endsAt &&
          one.inspectorId === inspector &&
          one.secondInspectorId === second,
      ) ??
        false);
    findings.counts.assignments[isAssigned && isPlanned ? "known" : "added"] += 1;
    const knownOn = world.today;
    if (!isAssigned)
      findings.steps.push({
        ...{ rank: "assignment", knownOn, place, command: assignQuarter },
        input: { round, schools: [school], quarter },
      });
    if (!isPlanned && visit) {
      const { day, startsAt, endsAt } = visit;
      findings.steps.push({
        ...{ rank: "planned-visit", knownOn, place, command: scheduleVisit },
        input: {
          ...{ school, round, day, startsAt, endsAt, inspector },
          ...(second === null ? {} : { secondInspector: second }),
        },
      });
    }
  }
}

function isPlaceable(world: World, { place, school, round }: AssignmentRow, findings: Findings): boolean {
  const isRound = world.round(round) !== undefined;
  const takesPart = isRound && world.membership(round, school) !== undefined;
  if (!isRound) fail(findings, place, "round", `Ronde “${round}” bestaat niet.`);
  else if (!world.isSchool(school))
    fail(findings, place, "school", `School “${school}” staat niet in het register.`);
  else if (!takesPart)
    fail(findings, place, "school", `School “${school}” doet niet mee aan ronde “${round}”.`);
  return takesPart;
}

/** The record of the inspector whose address stands in a cell. */
function inspectorAt(
  world: World,
  { place, visit }: AssignmentRow,
  column: "inspector" | "secondInspector",
  findings: Findings,
): string | null {
  const email = visit?.[column] ?? "";
  const id = world.known.inspectors.get(email) ?? null;
  if (id === null) fail(findings, place, column, `“${email}” is geen e-mailadres van een inspecteur.`);
  return id;
}
