import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { keurmerkWords, kindWords, type RegisterKeurmerk, verdictWords } from "#lib/import/rules/words.ts";
import type { GivenProfile } from "#lib/register/rules/profile-columns.ts";
import type { Verdict } from "#lib/status/rules/fact-words.ts";
import { emailKey } from "#lib/text/same-text.ts";
import type { Cells, ImportError, RowPlace } from "./file-table.ts";
import { readProfile } from "./read-profile.ts";
import { RowReader } from "./row-reader.ts";

export type ImportRoundRow = { place: RowPlace; code: string; name: string; startsOn: Day; endsOn: Day };
export type ImportSchoolRow = {
  place: RowPlace;
  number: string;
  profile: GivenProfile;
  keurmerk: RegisterKeurmerk;
  keurmerkSince: Day;
  enrolledOn: Day;
  leftOn: Day | null;
  /** Numbers of schools with this name and place: this is another one than these. */
  otherThan: string[];
  round: string;
};
export type ImportVisitRow = {
  place: RowPlace;
  school: string;
  heldOn: Day;
  kind: VisitKind;
  recordedOn: Day | null;
  round: string;
};
export type ImportVerdictRow = {
  place: RowPlace;
  school: string;
  decidedOn: Day;
  verdict: Verdict;
  motivation: string;
  recordedOn: Day | null;
  round: string;
};
export type ImportPlanRow = {
  place: RowPlace;
  round: string;
  adoptedOn: Day;
  quarter: Quarter;
  target: number;
};
/** The quarter of a first visit; `visit` where its day is known too, with inspectors by their addresses. */
export type ImportAssignmentRow = {
  place: RowPlace;
  school: string;
  quarter: Quarter;
  visit: {
    day: Day;
    startsAt: ClockTime;
    endsAt: ClockTime;
    inspector: string;
    secondInspector: string;
  } | null;
  round: string;
};

/** The rows of all files, by the kind of file. */
export type ImportRows = {
  rounds: ImportRoundRow[];
  schools: ImportSchoolRow[];
  visits: ImportVisitRow[];
  verdicts: ImportVerdictRow[];
  plan: ImportPlanRow[];
  assignments: ImportAssignmentRow[];
};

export function roundRow(cells: Cells, errors: ImportError[]): ImportRoundRow {
  const read = new RowReader(cells, errors);
  return {
    place: cells.place,
    code: read.text("code", 60),
    name: read.text("name"),
    startsOn: read.day("startsOn"),
    endsOn: read.day("endsOn"),
  };
}

export function schoolRow(cells: Cells, errors: ImportError[]): ImportSchoolRow {
  const read = new RowReader(cells, errors);
  return {
    place: cells.place,
    number: read.text("number", 40),
    profile: readProfile(read),
    keurmerk: read.word("keurmerk", keurmerkWords),
    keurmerkSince: read.day("keurmerkSince"),
    enrolledOn: read.day("enrolledOn"),
    leftOn: read.optionalDay("leftOn"),
    otherThan: read.optional("otherThan").split(/[,;]/),
    round: read.optional("round"),
  };
}

export function visitRow(cells: Cells, errors: ImportError[]): ImportVisitRow {
  const read = new RowReader(cells, errors);
  return {
    place: cells.place,
    school: read.text("school", 40),
    heldOn: read.day("heldOn"),
    kind: read.word("kind", kindWords),
    recordedOn: read.optionalDay("recordedOn"),
    round: read.optional("round"),
  };
}

export function verdictRow(cells: Cells, errors: ImportError[]): ImportVerdictRow {
  const read = new RowReader(cells, errors);
  const verdict = read.word("verdict", verdictWords);
  return {
    place: cells.place,
    school: read.text("school", 40),
    decidedOn: read.day("decidedOn"),
    verdict,
    motivation: verdict === "rejected" ? read.text("motivation", 4000) : read.optional("motivation", 4000),
    recordedOn: read.optionalDay("recordedOn"),
    round: read.optional("round"),
  };
}

export function planRow(cells: Cells, errors: ImportError[]): ImportPlanRow {
  const read = new RowReader(cells, errors);
  return {
    place: cells.place,
    round: read.text("round", 60),
    adoptedOn: read.day("adoptedOn"),
    quarter: read.quarter("quarter"),
    target: read.count("target"),
  };
}

const visitColumns = ["day", "startsAt", "endsAt", "inspector", "secondInspector"] as const;

export function assignmentRow(cells: Cells, errors: ImportError[]): ImportAssignmentRow {
  const read = new RowReader(cells, errors);
  const hasVisit = visitColumns.some((column) => read.optional(column) !== "");
  return {
    place: cells.place,
    school: read.text("school", 40),
    quarter: read.quarter("quarter"),
    visit: hasVisit
      ? {
          day: read.day("day"),
          startsAt: read.time("startsAt"),
          endsAt: read.time("endsAt"),
          inspector: emailKey(read.text("inspector")),
          secondInspector: emailKey(read.optional("secondInspector")),
        }
      : null,
    round: read.optional("round"),
  };
}
