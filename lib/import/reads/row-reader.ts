import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { isQuarter, type Quarter } from "#lib/calendar/quarter.ts";
import { plainText } from "#lib/register/rules/school.ts";
import { numberKey } from "#lib/text/same-text.ts";
import { typedKinds } from "#lib/text/typed-value.ts";
import { clockTimeIn, countIn, dayIn } from "./cell-values.ts";
import type { Cells, ImportError } from "./file-table.ts";

/** Reads the cells of one row; what is wrong goes to `errors`, and then the row as a whole is `null`. */
export class RowReader {
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
    return this.#cells.cell(column).text.normalize("NFC");
  }

  day(column: string): Day {
    const value = this.text(column);
    const day = dayIn(this.#cells.cell(column));
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
    const value = numberKey(this.text(column)).replace("K", "Q");
    if (value !== "" && !isQuarter(value))
      this.#fail(column, `“${value}” is geen kwartaal. Schrijf het als 2018-Q1.`);
    return value;
  }

  count(column: string): number {
    const value = this.text(column);
    const count = typedKinds.amount.read(countIn(this.#cells.cell(column)));
    if (value !== "" && count === null) this.#fail(column, `“${value}” is geen heel aantal van 0 of meer.`);
    return Number(count);
  }

  time(column: string): ClockTime {
    const value = this.text(column);
    const time = clockTimeIn(this.#cells.cell(column));
    if (value !== "" && time === null)
      this.#fail(column, `“${value}” is geen tijd. Schrijf een tijd als 9:30.`);
    return time ?? "";
  }

  /** The row, or null when something in it was wrong. */
  done<Row>(row: Row): Row | null {
    return this.#errors.length > this.#before ? null : row;
  }

  #fail(column: string, message: string): void {
    this.#errors.push({ ...this.#cells.place, column, message });
  }
}
