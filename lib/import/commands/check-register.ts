import { dutchDay } from "#lib/calendar/day.ts";
import type { ExistingSchool } from "#lib/import/reads/existing.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/register/commands/register.ts";
import { type GivenProfile, type Profile, profileColumnNames } from "#lib/register/rules/profile-columns.ts";
import { isSameValue } from "#lib/register/rules/same-school.ts";
import { checkLookalikes } from "./check-lookalikes.ts";
import { failContradicting } from "./keurmerk-contradictions.ts";
import { type Findings, fail, failDiffering, isFirst, type PlannedCommand } from "./planned-commands.ts";

/** Checks the rows of the register and notes what they add: school, keurmerk, enrolment, leaving. */
export function checkSchools(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  const firstRows = new Map<string, ImportSchoolRow>();
  for (const row of state.rows.schools) {
    if (!isFirst(findings, seen, JSON.stringify([row.number, row.round]), row.place, "number")) continue;
    const errorsBefore = findings.errors.length;
    const stepsBefore = findings.commands.length;
    const known = state.existing.schools.get(row.number);
    const first = firstRows.get(row.number);
    if (first) checkSameSchool(first, row, findings);
    else if (known) checkKnownSchool(state, known, row, findings);
    else addSchool(state, row, findings);
    firstRows.set(row.number, first ?? row);
    checkMembership(state, known, row, findings);
    if (findings.errors.length > errorsBefore) continue;
    const isNew = findings.commands.length > stepsBefore;
    findings.counts.schools[isNew ? "added" : "known"] += 1;
  }
}

function addSchool(state: ImportState, row: ImportSchoolRow, findings: Findings): void {
  const { number, profile } = row;
  const knownOn = state.schoolNeededOn(number);
  assertNotInFuture(state, row, "keurmerkSince", row.keurmerkSince, findings);
  add(findings, row, {
    rank: "school",
    knownOn,
    command: registerSchool,
    input: { number, ...profile, registeredOn: knownOn, otherThan: checkLookalikes(state, row, findings) },
  });
  addKeurmerk(row, findings);
}

function addKeurmerk(row: ImportSchoolRow, findings: Findings): void {
  add(findings, row, {
    rank: "keurmerk",
    knownOn: row.keurmerkSince,
    command: recordKeurmerk,
    input: {
      id: row.number,
      event: row.keurmerk,
      effectiveOn: row.keurmerkSince,
      decidedOn: null,
      settles: null,
    },
  });
}

/** A changed profile and a later keurmerk are new facts; any other difference is an error. */
function checkKnownSchool(
  state: ImportState,
  known: ExistingSchool,
  row: ImportSchoolRow,
  findings: Findings,
): void {
  const { number, profile } = row;
  const isSame = known.profiles.some((p) => isWithin(profile, p));
  const current = known.profiles
    .filter((p) => p.open)
    .reduce((last, p) => (p.happenedOn >= last.happenedOn ? p : last));
  if (!isSame && isSameValue("place", profile.place, current.place) && profile.province !== current.province)
    failDiffering(findings, row.place, "province", current.province, profile.province);
  else if (!isSame)
    add(findings, row, {
      rank: "school",
      knownOn: state.today,
      command: renameSchool,
      input: { id: number, ...profile, from: state.today },
    });
  if (known.keurmerk.some((k) => k.event === row.keurmerk && k.happenedOn === row.keurmerkSince)) return;
  const open = known.keurmerk.filter((k) => k.open);
  const last = open
    .filter(({ event }) => event !== "kept")
    .reduce<{ event: string; happenedOn: string }>((a, b) => (b.happenedOn >= a.happenedOn ? b : a), {
      event: "",
      happenedOn: "",
    });
  assertNotInFuture(state, row, "keurmerkSince", row.keurmerkSince, findings);
  if (row.keurmerkSince > last.happenedOn) {
    failContradicting(findings, row, open);
    addKeurmerk(row, findings);
  } else if (row.keurmerkSince === last.happenedOn)
    failDiffering(findings, row.place, "keurmerk", last.event, row.keurmerk);
  else
    failDiffering(
      findings,
      row.place,
      "keurmerkSince",
      dutchDay(last.happenedOn),
      dutchDay(row.keurmerkSince),
    );
}

/** Whether a file says nothing of a school that differs from what is known. */
function isWithin(given: GivenProfile, known: Profile): boolean {
  return profileColumnNames.every(
    (column) => given[column] === undefined || isSameValue(column, given[column], known[column]),
  );
}

/** A school that stands in the files for several rounds is the same school in each. */
function checkSameSchool(first: ImportSchoolRow, row: ImportSchoolRow, findings: Findings): void {
  const differs = (column: string, known: unknown, given: unknown) =>
    failDiffering(findings, row.place, column, String(known ?? ""), String(given ?? ""));
  for (const column of profileColumnNames)
    if (!isSameValue(column, first.profile[column], row.profile[column]))
      differs(column, first.profile[column], row.profile[column]);
  for (const column of ["keurmerk", "keurmerkSince"] as const)
    if (first[column] !== row[column]) differs(column, first[column], row[column]);
}

function checkMembership(
  state: ImportState,
  known: ExistingSchool | undefined,
  row: ImportSchoolRow,
  findings: Findings,
): void {
  const round = state.round(row.round);
  if (!round) {
    fail(findings, row.place, "round", `Ronde “${row.round}” bestaat niet.`);
    return;
  }
  const enrolments = known?.enrolments.filter((e) => e.round === row.round) ?? [];
  const entered = enrolments.find((e) => e.open) ?? enrolments.at(-1);
  if (!entered) {
    assertNotInFuture(state, row, "enrolledOn", row.enrolledOn, findings);
    add(findings, row, {
      rank: "enrolment",
      knownOn: row.enrolledOn,
      command: enrolSchool,
      input: { school: row.number, round: row.round, enteredOn: row.enrolledOn },
    });
  } else if (!enrolments.some((e) => e.happenedOn === row.enrolledOn))
    failDiffering(findings, row.place, "enrolledOn", dutchDay(entered.happenedOn), dutchDay(row.enrolledOn));
  if (row.leftOn !== null) checkLeaving(state, known, { ...row, leftOn: row.leftOn }, findings);
}

function checkLeaving(
  state: ImportState,
  known: ExistingSchool | undefined,
  row: ImportSchoolRow & { leftOn: string },
  findings: Findings,
): void {
  const departures = known?.departures.filter((d) => d.round === row.round) ?? [];
  if (departures.some((d) => d.happenedOn === row.leftOn)) return;
  const left = departures.at(-1);
  if (left) {
    failDiffering(findings, row.place, "leftOn", dutchDay(left.happenedOn), dutchDay(row.leftOn));
    return;
  }
  assertNotInFuture(state, row, "leftOn", row.leftOn, findings);
  if (row.leftOn < row.enrolledOn)
    fail(findings, row.place, "leftOn", "De school vertrekt voordat zij meedoet.");
  const later = known?.visits.find((v) => v.open && v.round === row.round && v.heldOn > row.leftOn);
  if (later) fail(findings, row.place, "leftOn", `De school is nog bezocht op ${dutchDay(later.heldOn)}.`);
  add(findings, row, {
    rank: "leaving",
    knownOn: row.leftOn,
    command: leaveRound,
    input: { school: row.number, round: row.round, leftOn: row.leftOn },
  });
}

function assertNotInFuture(
  state: ImportState,
  row: ImportSchoolRow,
  column: string,
  day: string,
  findings: Findings,
): void {
  if (day > state.today)
    fail(findings, row.place, column, `Deze dag (${dutchDay(day)}) ligt in de toekomst.`);
}

function add(findings: Findings, row: ImportSchoolRow, step: Omit<PlannedCommand, "place">): void {
  findings.commands.push({ ...step, place: row.place });
}
