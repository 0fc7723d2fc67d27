import type { Actor } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, earliest } from "#lib/calendar/day.ts";
import { type LabelledSchool, namesakeKey } from "#lib/register/rules/same-school.ts";
import type { Existing, ExistingDay, ExistingRound } from "./existing.ts";
import type { RowPlace } from "./file-table.ts";
import type { ReadFiles } from "./read-rows.ts";
import type { ImportRows, ImportSchoolRow, ImportVisitRow } from "./rows.ts";

/** A school's place in a round, as it will be once everything is written. */
export type Membership = { enteredOn: Day; leftOn: Day | null };

/** A school with the name and place of a new one; `isEarlier` where it is known, or stands before it in the files. */
export type Namesake = LabelledSchool & { isEarlier: boolean };

/** Schools with one name in one place: with more of them something else is wrong. */
export const mostNamesakes = 25;

/**
 * What is known and what the files add, together: what the rules are checked against. Where a row rests on another in
 * which something is wrong, the row is given the benefit of the doubt: only what is surely wrong is told.
 */
export type ImportState = {
  today: Day;
  history: boolean;
  existing: Existing;
  rows: ImportRows;
  round(code: string): ExistingRound | undefined;
  isSchool(number: string): boolean;
  /** The other schools with the name and place of a new one: no more than one above what may be. */
  namesakes(row: ImportSchoolRow): Namesake[];
  /** The name of a school, where one is known or given. */
  schoolName(number: string): string;
  membership(round: string, school: string): Membership | undefined;
  /** Visits on which a verdict may rest. */
  visits(round: string, school: string): { heldOn: Day; kind: VisitKind }[];
  /** Whether whoever imports may record a visit of this kind. */
  mayRecord(kind: VisitKind): boolean;
  /** Whether school and round are there without anything wrong: only then can more be recorded of them. */
  isFirm(round: string, school: string | null): boolean;
  isInUnread(text: string): boolean;
  /** The first day on which a row needs the school; for a round likewise. */
  schoolNeededOn(number: string): Day;
  roundNeededOn(code: string): Day;
};

const firstDay: Day = "1900-01-01";
const lastDay: Day = "2199-12-31";

export function importStateOf(
  existing: Existing,
  registered: readonly LabelledSchool[],
  { rows, isInUnread }: ReadFiles,
  { actor, today, history }: { actor: Actor; today: Day; history: boolean },
): ImportState {
  const bySchool = <Row extends { school: string }>(all: readonly Row[]) =>
    Map.groupBy(all, (row) => row.school);
  const schoolRows = Map.groupBy(rows.schools, (row) => row.number);
  const visitRows = bySchool(rows.visits);
  const verdictRows = bySchool(rows.verdicts);
  const roundRows = Map.groupBy(rows.rounds, (row) => row.code);
  const roundNeeds = new Map<string, Day>();
  const need = (code: string, day: Day) =>
    roundNeeds.set(code, earliest([roundNeeds.get(code) ?? today, day || today]));
  const isNew = ({ number }: { number: string }) => !existing.schools.has(number);
  const newSchools = [...schoolRows.values()].flatMap(([row]) => (row && isNew(row) ? [labelOf(row)] : []));
  // A school that has or had a name in two ways stands under it once.
  const byName = new Map(
    [...Map.groupBy([...registered, ...newSchools], namesakeKey)].map(([key, schools]) => [
      key,
      [...Map.groupBy(schools, ({ id }) => id).values()].flatMap(([first]) => first ?? []),
    ]),
  );
  let strays: ImportVisitRow[] | undefined;
  for (const row of rows.schools) need(row.round, row.enrolledOn);
  for (const row of rows.visits) need(row.round, knownOn(row, row.heldOn));
  for (const row of rows.verdicts) need(row.round, knownOn(row, row.decidedOn));
  for (const row of rows.plan) need(row.round, row.adoptedOn);

  function round(code: string): ExistingRound | undefined {
    const [row] = roundRows.get(code) ?? [];
    const given = row && {
      ...row,
      startsOn: isWrong(row, "startsOn") ? firstDay : row.startsOn,
      endsOn: isWrong(row, "endsOn") ? lastDay : row.endsOn,
    };
    return existing.rounds.get(code) ?? given;
  }

  return {
    today,
    history,
    existing,
    rows,
    isInUnread,
    round,
    isSchool: (number) => existing.schools.has(number) || schoolRows.has(number),
    namesakes(row) {
      // One more than may be told is enough to know that there are too many.
      const all = (byName.get(namesakeKey(row.profile)) ?? []).slice(0, mostNamesakes + 2);
      const place = all.findIndex(({ number }) => number === row.number);
      return all
        .map((school, at) => ({ ...school, isEarlier: place === -1 || at < place }))
        .filter(({ number }) => number !== row.number);
    },
    schoolName: (number) =>
      existing.schools.get(number)?.profiles.findLast(({ open }) => open)?.name ??
      schoolRows.get(number)?.[0]?.profile.name ??
      "",
    membership(code, number) {
      const school = existing.schools.get(number);
      const all = schoolRows.get(number) ?? [];
      const row = all.find((r) => r.round === code) ?? all.find((r) => isWrong(r, "round"));
      const given = row && {
        enteredOn: isWrong(row, "enrolledOn", "round") ? firstDay : row.enrolledOn,
        leftOn: isWrong(row, "leftOn", "round") ? null : row.leftOn,
      };
      const known = (days: readonly ExistingDay[] = []) =>
        days.flatMap(({ round, open, happenedOn }) => (round === code && open ? [happenedOn] : [])).sort();
      const enteredOn = known(school?.enrolments).at(-1) ?? given?.enteredOn;
      const left = known(school?.departures).find((day) => enteredOn === undefined || day >= enteredOn);
      if (given && left !== undefined && given.enteredOn > left) return given; // it is back
      const leftOn = left ?? given?.leftOn;
      return enteredOn === undefined ? undefined : { enteredOn, leftOn: leftOn ?? null };
    },
    visits(code, number) {
      const held = existing.schools.get(number)?.visits.filter((v) => v.round === code && v.open) ?? [];
      strays ??= rows.visits.filter((visit) => isWrong(visit, "school"));
      const given = [...(visitRows.get(number) ?? []), ...strays]
        .filter((visit) => visit.round === code || isWrong(visit, "round"))
        .map((visit) => ({
          heldOn: isWrong(visit, "heldOn") ? firstDay : visit.heldOn,
          kind: isWrong(visit, "kind") ? ("classroom" as const) : visit.kind,
        }));
      return [...held, ...given];
    },
    mayRecord: (visitKind) => allows(actor, "visit.record", { inspectorId: null, visitKind }),
    isFirm(code, number) {
      const isSound = (known: boolean, given: readonly { place: RowPlace }[] = []) =>
        (known || given.length > 0) && given.every(({ place }) => place.wrong.size === 0);
      return (
        isSound(existing.rounds.has(code), roundRows.get(code)) &&
        (number === null || isSound(existing.schools.has(number), schoolRows.get(number)))
      );
    },
    schoolNeededOn: (number) =>
      earliest(
        [
          today,
          ...(schoolRows.get(number) ?? []).flatMap((r) => [
            r.keurmerkSince,
            r.enrolledOn,
            r.leftOn ?? r.enrolledOn,
          ]),
          ...(visitRows.get(number) ?? []).map((r) => knownOn(r, r.heldOn)),
          ...(verdictRows.get(number) ?? []).map((r) => knownOn(r, r.decidedOn)),
        ].map((day) => day || today),
      ),
    roundNeededOn: (code) => earliest([today, round(code)?.startsOn ?? today, roundNeeds.get(code) ?? today]),
  };
}

function labelOf({ number, profile }: ImportSchoolRow): LabelledSchool {
  return { id: number, number, name: profile.name, place: profile.place };
}

function isWrong({ place }: { place: RowPlace }, ...columns: readonly string[]): boolean {
  return columns.some((column) => place.wrong.has(column));
}

/** The day on which a row became known: when it was recorded, or without that when it happened. */
export function knownOn(row: { recordedOn: Day | null }, happenedOn: Day): Day {
  return row.recordedOn ?? happenedOn;
}
