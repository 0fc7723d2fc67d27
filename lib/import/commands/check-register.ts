import type { ExistingSchool } from "#lib/import/reads/existing.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { registerSchool, renameSchool } from "#lib/register/commands/register.ts";
import { type GivenProfile, type Profile, profileColumnNames } from "#lib/register/rules/profile-columns.ts";
import { isSameValue } from "#lib/register/rules/same-school.ts";
import { maySettle } from "#lib/status/rules/keurmerk.ts";
import { checkLookalikes } from "./check-lookalikes.ts";
import { checkMembership } from "./check-membership.ts";
import { checkNotInFuture } from "./check-not-in-future.ts";
import { failContradicting } from "./keurmerk-contradictions.ts";
import {
  beginRow,
  type Findings,
  fail,
  failDiffering,
  isFirst,
  type PlannedRow,
  plan,
} from "./planned-commands.ts";

/** Checks the rows of the register and plans what they add: school, keurmerk, enrolment, leaving. */
export function checkSchools(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  const firstRows = new Map<string, ImportSchoolRow>();
  for (const given of state.rows.schools) {
    const { place, number, round } = given;
    if (!isFirst(findings, seen, place, { number, round }, "number")) continue;
    const row = beginRow(findings, { kind: "schools", place, round, school: number });
    const known = state.existing.schools.get(number);
    const first = place.wrong.has("number") ? undefined : firstRows.get(number);
    if (first) checkSameSchool(first, given, findings);
    else if (known) checkKnownSchool(state, known, given, row, findings);
    else addSchool(state, given, row, findings);
    firstRows.set(number, first ?? given);
    checkMembership(state, known, given, row, findings);
  }
}

function addSchool(state: ImportState, given: ImportSchoolRow, row: PlannedRow, findings: Findings): void {
  const { number, profile } = given;
  const knownOn = state.schoolNeededOn(number);
  checkNotInFuture(state, given, "keurmerkSince", findings);
  plan(row, "new", changesOf(null, profile), {
    rank: "school",
    knownOn,
    command: registerSchool,
    input: { number, ...profile, registeredOn: knownOn, otherThan: checkLookalikes(state, given, findings) },
  });
  addKeurmerk(given, row, null);
}

/** What a profile changes of the one before it: what is not given stays. */
function changesOf(before: Profile | null, given: GivenProfile) {
  return Object.fromEntries(
    profileColumnNames
      .filter(
        (column) => given[column] !== undefined && !isSameValue(column, given[column], before?.[column]),
      )
      .map((column) => [column, [before?.[column], given[column]] as const]),
  );
}

function addKeurmerk(
  { number, keurmerk, keurmerkSince }: ImportSchoolRow,
  row: PlannedRow,
  before: { event: string; happenedOn: string } | null,
): void {
  plan(
    row,
    "changed",
    { keurmerk: [before?.event, keurmerk], keurmerkSince: [before?.happenedOn, keurmerkSince] },
    {
      rank: "keurmerk",
      knownOn: keurmerkSince,
      command: recordKeurmerk,
      input: {
        id: number,
        event: keurmerk,
        effectiveOn: keurmerkSince,
        decidedOn: null,
        settles: maySettle(keurmerk) ? null : "none",
      },
    },
  );
}

/** A changed profile and a later keurmerk are new facts; any other difference is an error. */
function checkKnownSchool(
  state: ImportState,
  known: ExistingSchool,
  given: ImportSchoolRow,
  row: PlannedRow,
  findings: Findings,
): void {
  const { number, profile } = given;
  const isSame = known.profiles.some((p) => isWithin(profile, p));
  const current = known.profiles
    .filter((p) => p.open)
    .reduce((last, p) => (p.happenedOn >= last.happenedOn ? p : last));
  if (!isSame && isSameValue("place", profile.place, current.place) && profile.province !== current.province)
    failDiffering(findings, row, "province", current.province);
  else if (!isSame)
    plan(row, "changed", changesOf(current, profile), {
      rank: "school",
      knownOn: state.today,
      command: renameSchool,
      input: { id: number, ...profile, from: state.today },
    });
  if (known.keurmerk.some((k) => k.event === given.keurmerk && k.happenedOn === given.keurmerkSince)) return;
  const open = known.keurmerk.filter((k) => k.open);
  const last = open
    .filter(({ event }) => event !== "kept")
    .reduce<(typeof open)[number] | null>((a, b) => (a && a.happenedOn > b.happenedOn ? a : b), null);
  checkNotInFuture(state, given, "keurmerkSince", findings);
  if (last === null || given.keurmerkSince > last.happenedOn) {
    failContradicting(findings, given, open);
    addKeurmerk(given, row, last);
  } else if (given.keurmerkSince === last.happenedOn) failDiffering(findings, row, "keurmerk", last.event);
  else failDiffering(findings, row, "keurmerkSince", last.happenedOn);
}

/** Whether a file says nothing of a school that differs from what is known. */
function isWithin(given: GivenProfile, known: Profile): boolean {
  return profileColumnNames.every(
    (column) => given[column] === undefined || isSameValue(column, given[column], known[column]),
  );
}

/** A school that stands in the files for several rounds is the same school in each. */
function checkSameSchool(first: ImportSchoolRow, given: ImportSchoolRow, findings: Findings): void {
  const mustBe = (column: string, isSame: boolean) => {
    const { file, row, wrong, written } = first.place;
    const message = `In ${file}, rij ${row}, staat “${written(column)}”, en hier “${given.place.written(column)}”.`;
    if (!isSame && !wrong.has(column)) fail(findings, given.place, column, message);
  };
  for (const column of profileColumnNames)
    mustBe(column, isSameValue(column, first.profile[column], given.profile[column]));
  for (const column of ["keurmerk", "keurmerkSince"] as const)
    mustBe(column, first[column] === given[column]);
}
