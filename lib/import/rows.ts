import { type Day, parseDay } from "#lib/domain/day.ts";
import { isQuarter, type Quarter } from "#lib/domain/quarter.ts";
import { plainText, type provinces } from "#lib/domain/school.ts";
import type { Verdict } from "#lib/domain/verdict.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import type { Cells, ImportError, Place } from "./read-file.ts";
import { keurmerkWords, kindWords, provinceWords, type RegisterKeurmerk, verdictWords } from "./words.ts";

export type RoundRow = { place: Place; code: string; name: string; startsOn: Day; endsOn: Day };
export type SchoolRow = {
  place: Place;
  number: string;
  name: string;
  town: string;
  province: (typeof provinces)[number];
  keurmerk: RegisterKeurmerk;
  keurmerkSince: Day;
  enrolledOn: Day;
  leftOn: Day | null;
  round: string;
};
export type VisitRow = {
  place: Place;
  school: string;
  heldOn: Day;
  kind: VisitKind;
  recordedOn: Day | null;
  round: string;
};
export type VerdictRow = {
  place: Place;
  school: string;
  decidedOn: Day;
  verdict: Verdict;
  motivation: string;
  recordedOn: Day | null;
  round: string;
};
export type PlanRow = { place: Place; round: string; adoptedOn: Day; quarter: Quarter; target: number };

/** Reads the cells of one row; what is wrong goes to `errors`, and then the row as a whole is `null`. */
class RowReader {
  readonly #cells: Cells;
  readonly #errors: ImportError[];
  readonly #before: number;

  constructor(cells: Cells, errors: ImportError[]) {
    this.#cells = cells;
    this.#errors = errors;
    this.#before = errors.length;
  }

  text(column: string, longest = 200): string {
    const value = this.optional(column);
    if (value === "") this.#fail(column, "Deze cel is leeg.");
    if (value.length > longest) this.#fail(column, `De tekst is te lang: hoogstens ${longest} tekens.`);
    return value;
  }

  optional(column: string): string {
    return this.#cells.cell(column);
  }

  day(column: string): Day {
    const value = this.text(column);
    const day = parseDay(value);
    if (value !== "" && day === null)
      this.#fail(column, `“${value}” is geen dag. Schrijf een dag als jjjj-mm-dd of dd-mm-jjjj.`);
    return day ?? "";
  }

  optionalDay(column: string): Day | null {
    return this.optional(column) === "" ? null : this.day(column);
  }

  word<T>(column: string, words: Record<string, T>): T {
    const value = this.text(column);
    const known = words[plainText(value)];
    if (value !== "" && known === undefined)
      this.#fail(
        column,
        `“${value}” is hier onbekend. Mogelijk zijn: ${[...new Set(Object.values(words))].join(", ")}.`,
      );
    return known as T;
  }

  quarter(column: string): Quarter {
    const value = this.text(column).toUpperCase().replace("K", "Q");
    if (value !== "" && !isQuarter(value))
      this.#fail(column, `“${value}” is geen kwartaal. Schrijf het als 2018-Q1.`);
    return value;
  }

  count(column: string): number {
    const value = this.text(column);
    const isCount = /^\d{1,5}$/.test(value);
    if (value !== "" && !isCount) this.#fail(column, `“${value}” is geen heel aantal van 0 of meer.`);
    return Number(value);
  }

  /** The row, or null when something in it was wrong. */
  done<Row>(row: Row): Row | null {
    return this.#errors.length > this.#before ? null : row;
  }

  #fail(column: string, message: string): void {
    this.#errors.push({ ...this.#cells.place, column, message });
  }
}

export function roundRow(cells: Cells, errors: ImportError[]): RoundRow | null {
  const read = new RowReader(cells, errors);
  return read.done({
    place: cells.place,
    code: read.text("code", 60),
    name: read.text("name"),
    startsOn: read.day("startsOn"),
    endsOn: read.day("endsOn"),
  });
}

export function schoolRow(cells: Cells, errors: ImportError[]): SchoolRow | null {
  const read = new RowReader(cells, errors);
  return read.done({
    place: cells.place,
    number: read.text("number", 40),
    name: read.text("name"),
    town: read.text("place", 100),
    province: read.word("province", provinceWords),
    keurmerk: read.word("keurmerk", keurmerkWords),
    keurmerkSince: read.day("keurmerkSince"),
    enrolledOn: read.day("enrolledOn"),
    leftOn: read.optionalDay("leftOn"),
    round: read.optional("round"),
  });
}

export function visitRow(cells: Cells, errors: ImportError[]): VisitRow | null {
  const read = new RowReader(cells, errors);
  return read.done({
    place: cells.place,
    school: read.text("school", 40),
    heldOn: read.day("heldOn"),
    kind: read.word("kind", kindWords),
    recordedOn: read.optionalDay("recordedOn"),
    round: read.optional("round"),
  });
}

export function verdictRow(cells: Cells, errors: ImportError[]): VerdictRow | null {
  const read = new RowReader(cells, errors);
  const verdict = read.word("verdict", verdictWords);
  return read.done({
    place: cells.place,
    school: read.text("school", 40),
    decidedOn: read.day("decidedOn"),
    verdict,
    motivation: verdict === "rejected" ? read.text("motivation", 4000) : read.optional("motivation"),
    recordedOn: read.optionalDay("recordedOn"),
    round: read.optional("round"),
  });
}

export function planRow(cells: Cells, errors: ImportError[]): PlanRow | null {
  const read = new RowReader(cells, errors);
  return read.done({
    place: cells.place,
    round: read.text("round", 60),
    adoptedOn: read.day("adoptedOn"),
    quarter: read.quarter("quarter"),
    target: read.count("target"),
  });
}
