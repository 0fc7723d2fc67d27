import { dutchDay } from "#lib/calendar/day.ts";
import { quarterOf } from "#lib/calendar/quarter.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportAssignmentRow } from "#lib/import/reads/rows.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { assignableQuarters } from "#lib/status/rules/assignment.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { planningErrors } from "#lib/visits/rules/planned-visit.ts";
import {
  beginRow,
  type Findings,
  fail,
  failUnknown,
  isFirst,
  type PlannedRow,
  plan,
  unknownSchool,
} from "./planned-commands.ts";

type PlannedDay = NonNullable<ImportAssignmentRow["visit"]>;

/**
 * Checks the quarters of first visits, with their days and inspectors where those are known, and plans the new ones.
 * Whether an inspector can hold the visit – the guard of independence included – is checked by the command.
 */
export function checkAssignments(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const given of state.rows.assignments) {
    const { place, school, quarter, round, visit } = given;
    if (!isFirst(findings, seen, place, { round, school }, "school")) continue;
    const row = beginRow(findings, { kind: "assignments", place, round, school });
    checkMembership(state, given, findings);
    const before = existingOf(state, given).assignments;
    if (!before.some((assigned) => assigned.quarter === quarter)) {
      checkToVisit(state, given, findings);
      const current = before.findLast(({ open }) => open);
      plan(
        row,
        current ? "changed" : "new",
        { quarter: [current?.quarter, quarter] },
        {
          rank: "assignment",
          knownOn: state.today,
          command: assignQuarter,
          input: { round, schools: [school], quarter },
        },
      );
    }
    if (visit) checkVisitDay(state, given, visit, row, findings);
  }
}

/** What is known of the school in the round. */
function existingOf(state: ImportState, { school, round }: ImportAssignmentRow) {
  const known = state.existing.schools.get(school);
  const inRound = (fact: { round: string }) => fact.round === round;
  return {
    assignments: known?.assignments.filter(inRound) ?? [],
    plannedVisits: known?.plannedVisits.filter(inRound) ?? [],
    isVisited: known?.visits.some((held) => held.open && inRound(held)) ?? false,
  };
}

function checkMembership(
  state: ImportState,
  { place, school, round }: ImportAssignmentRow,
  findings: Findings,
): void {
  if (!state.round(round)) failUnknown(state, findings, place, "round", `Ronde “${round}” bestaat niet.`);
  if (!state.isSchool(school)) failUnknown(state, findings, place, "school", unknownSchool(school));
  if (!state.round(round) || !state.isSchool(school)) return;
  const membership = state.membership(round, school);
  if (!membership)
    failUnknown(state, findings, place, "school", `School “${school}” doet niet mee aan ronde “${round}”.`);
  else if (membership.leftOn !== null)
    fail(
      findings,
      place,
      "school",
      `School “${school}” doet niet meer mee aan ronde “${round}” sinds ${dutchDay(membership.leftOn)}.`,
    );
}

/** Only a first visit that is still to come can be planned, in a quarter of the round that has not ended. */
function checkToVisit(state: ImportState, given: ImportAssignmentRow, findings: Findings): void {
  const { place, school, quarter } = given;
  const round = state.round(given.round);
  if (existingOf(state, given).isVisited)
    fail(
      findings,
      place,
      "school",
      `${school} is al bezocht: het eerste bezoek hoeft niet meer ingedeeld te worden.`,
    );
  if (round && !assignableQuarters(round, state.today).includes(quarter))
    fail(findings, place, "quarter", "Dit kwartaal is voorbij of valt buiten de ronde.");
}

function checkVisitDay(
  state: ImportState,
  given: ImportAssignmentRow,
  visit: PlannedDay,
  row: PlannedRow,
  findings: Findings,
): void {
  const { place, school, quarter } = given;
  const { assignments, plannedVisits, isVisited } = existingOf(state, given);
  const first = inspectorAt(state, place, "inspector", visit.inspector, findings);
  const second = visit.secondInspector
    ? inspectorAt(state, place, "secondInspector", visit.secondInspector, findings)
    : null;
  const { day, startsAt, endsAt } = visit;
  const isPlanned = plannedVisits.some(
    (known) =>
      known.day === day &&
      known.startsAt === startsAt &&
      known.endsAt === endsAt &&
      known.inspectorId === first &&
      known.secondInspectorId === second,
  );
  if (isPlanned) return;
  const round = state.round(given.round);
  const isQuarterWrong = place.wrong.has("quarter");
  if (round && !isVisited) {
    const assignedTo = isQuarterWrong ? quarterOf(day) : quarter;
    const needs = {
      kind: "classroom",
      day,
      today: state.today,
      round,
      status: "to-visit",
      assignedTo,
    } as const;
    const errors = planningErrors(needs).map(({ message }) => message);
    if (errors.length > 0) fail(findings, place, "day", errors.join(" "));
  }
  if (isQuarterWrong) place.wrong.add("day"); // whether they go together is seen once the quarter is right
  const inspectors = [first, second].filter((id) => id !== null);
  if (place.wrong.has("school") || inspectors.length === 0) return;
  const current = plannedVisits.findLast(({ open }) => open);
  const email = (id: string | null | undefined) =>
    [...state.existing.inspectors].find(([, known]) => known === id)?.[0];
  const changes = {
    day: [current?.day, day],
    startsAt: [current?.startsAt, startsAt],
    endsAt: [current?.endsAt, endsAt],
    inspector: [email(current?.inspectorId), visit.inspector],
    secondInspector: [email(current?.secondInspectorId), visit.secondInspector],
  } as const;
  const changed = Object.entries(changes).filter(([, [from, to]]) => (from ?? "") !== to);
  const isPlaced = current !== undefined || assignments.some(({ open }) => open);
  plan(row, isPlaced ? "changed" : "new", Object.fromEntries(changed), {
    rank: "planned-visit",
    knownOn: state.today,
    command: scheduleVisit,
    input: { school, round: given.round, ...readable(place, state.today, visit), ...named(inspectors) },
  });
}

/** Stands in for what is wrong already, so that the command looks at the rest. */
function readable({ wrong }: RowPlace, today: string, { day, startsAt, endsAt }: PlannedDay) {
  return {
    day: wrong.has("day") ? today : day,
    startsAt: wrong.has("startsAt") ? "00:00" : startsAt,
    endsAt: wrong.has("endsAt") ? "23:59" : endsAt,
  };
}

function named([inspector, secondInspector]: readonly string[]) {
  return { inspector, ...(secondInspector !== undefined && { secondInspector }) };
}

/** The record of the inspector whose address stands in a cell. */
function inspectorAt(
  state: ImportState,
  place: RowPlace,
  column: "inspector" | "secondInspector",
  email: string,
  findings: Findings,
): string | null {
  const id = state.existing.inspectors.get(email) ?? null;
  if (id === null) fail(findings, place, column, `“${email}” is geen e-mailadres van een inspecteur.`);
  return id;
}
