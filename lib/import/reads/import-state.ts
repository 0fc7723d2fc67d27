import type { VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, earliest } from "#lib/calendar/day.ts";
import { type LabelledSchool, namesakeKey } from "#lib/register/rules/same-school.ts";
import type { Existing, ExistingDay, ExistingRound } from "./existing.ts";
import type {
  ImportAssignmentRow,
  ImportPlanRow,
  ImportRoundRow,
  ImportSchoolRow,
  ImportVerdictRow,
  ImportVisitRow,
} from "./rows.ts";

export type ImportRows = {
  rounds: ImportRoundRow[];
  schools: ImportSchoolRow[];
  visits: ImportVisitRow[];
  verdicts: ImportVerdictRow[];
  plan: ImportPlanRow[];
  assignments: ImportAssignmentRow[];
};

/** A school's place in a round, as it will be once everything is written. */
export type Membership = { enteredOn: Day; leftOn: Day | null };

/** A school with the name and place of a new one; `isEarlier` where it is known, or stands before it in the files. */
export type Namesake = LabelledSchool & { isEarlier: boolean };

/** What is known and what the files add, together: what the rules are checked against. */
export type ImportState = {
  today: Day;
  history: boolean;
  existing: Existing;
  rows: ImportRows;
  round(code: string): ExistingRound | undefined;
  isSchool(number: string): boolean;
  /** The other schools with the name and place of a new one. */
  namesakes(row: ImportSchoolRow): Namesake[];
  membership(round: string, school: string): Membership | undefined;
  visits(round: string, school: string): { heldOn: Day; kind: VisitKind }[];
  /** The first day on which a row needs the school; for a round likewise. */
  schoolNeededOn(number: string): Day;
  roundNeededOn(code: string): Day;
};

export function importStateOf(
  existing: Existing,
  registered: readonly LabelledSchool[],
  rows: ImportRows,
  today: Day,
  history: boolean,
): ImportState {
  const bySchool = <Row extends { school: string }>(all: readonly Row[]) =>
    Map.groupBy(all, (row) => row.school);
  const schoolRows = Map.groupBy(rows.schools, (row) => row.number);
  const visitRows = bySchool(rows.visits);
  const verdictRows = bySchool(rows.verdicts);
  const rounds = new Map<string, ExistingRound>([
    ...rows.rounds.map((row) => [row.code, row] as const),
    ...existing.rounds,
  ]);
  const roundNeeds = new Map<string, Day>();
  const need = (code: string, day: Day) => roundNeeds.set(code, earliest([roundNeeds.get(code) ?? day, day]));
  const isNew = ({ number }: { number: string }) => !existing.schools.has(number);
  const newSchools = [...schoolRows.values()].flatMap(([row]) => (row && isNew(row) ? [labelOf(row)] : []));
  const byName = Map.groupBy([...registered, ...newSchools], namesakeKey);
  for (const row of rows.schools) need(row.round, row.enrolledOn);
  for (const row of rows.visits) need(row.round, knownOn(row, row.heldOn));
  for (const row of rows.verdicts) need(row.round, knownOn(row, row.decidedOn));
  for (const row of rows.plan) need(row.round, row.adoptedOn);

  return {
    today,
    history,
    existing,
    rows,
    round: (code) => rounds.get(code),
    isSchool: (number) => existing.schools.has(number) || schoolRows.has(number),
    namesakes(row) {
      const all = byName.get(namesakeKey(row.profile)) ?? [];
      const place = all.findIndex(({ number }) => number === row.number);
      return all
        .map((school, at) => ({ ...school, isEarlier: at < place }))
        .filter(
          ({ id, number }, at) => number !== row.number && all.findIndex((school) => school.id === id) === at,
        );
    },
    membership(round, number) {
      const school = existing.schools.get(number);
      const row = schoolRows.get(number)?.find((r) => r.round === round);
      const known = (days: readonly ExistingDay[] = []) =>
        days
          .flatMap(({ round: code, open, happenedOn }) => (code === round && open ? [happenedOn] : []))
          .sort();
      const entered = known(school?.enrolments).at(-1) ?? row?.enrolledOn;
      const left =
        known(school?.departures).find((day) => entered === undefined || day >= entered) ??
        row?.leftOn ??
        null;
      return entered === undefined ? undefined : { enteredOn: entered, leftOn: left };
    },
    visits(round, number) {
      const held = existing.schools.get(number)?.visits.filter((v) => v.round === round && v.open) ?? [];
      return [...held, ...(visitRows.get(number)?.filter((v) => v.round === round) ?? [])];
    },
    schoolNeededOn: (number) =>
      earliest([
        today,
        ...(schoolRows.get(number) ?? []).flatMap((r) => [
          r.keurmerkSince,
          r.enrolledOn,
          r.leftOn ?? r.enrolledOn,
        ]),
        ...(visitRows.get(number) ?? []).map((r) => knownOn(r, r.heldOn)),
        ...(verdictRows.get(number) ?? []).map((r) => knownOn(r, r.decidedOn)),
      ]),
    roundNeededOn: (code) =>
      earliest([today, rounds.get(code)?.startsOn ?? today, roundNeeds.get(code) ?? today]),
  };
}

function labelOf({ number, profile }: ImportSchoolRow): LabelledSchool {
  return { id: number, number, name: profile.name, place: profile.place };
}

/** The day on which a row became known: when it was recorded, or without that when it happened. */
export function knownOn(row: { recordedOn: Day | null }, happenedOn: Day): Day {
  return row.recordedOn ?? happenedOn;
}
