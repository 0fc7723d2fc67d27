import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { isQuarter, type Quarter } from "#lib/calendar/quarter.ts";
import type { CellWords } from "#lib/import/rules/words.ts";
import { plainText } from "#lib/register/rules/school.ts";
import { numberKey } from "#lib/text/same-text.ts";
import { oneLine, severalLines, unreadable } from "#lib/text/typed-text.ts";
import { typedKinds } from "#lib/text/typed-value.ts";
import { clockTimeIn, countIn, dayIn } from "./cell-values.ts";
import type { Cells, ImportError } from "./file-table.ts";

/** What may be longer has several lines. */
const longestLine = 400;

/**
 * Reads the cells of one row. What is wrong goes to `errors`, once a cell, and to `wrong` of the row: what it gives for
 * such a cell means nothing. The rest of the row is still held against the rules, so that all errors come at once.
 */
export class RowReader {
  readonly #cells: Cells;
  readonly #errors: ImportError[];

  constructor(cells: Cells, errors: ImportError[]) {
    this.#cells = cells;
    this.#errors = errors;
  }

  text(column: string, longest = 200): string {
    const value = this.optional(column, longest);
    if (value === "") this.#fail(column, "Deze cel is leeg.");
    return value;
  }

  optional(column: string, longest = 200): string {
    const { text } = this.#cells.cell(column);
    const value = longest > longestLine ? severalLines(text) : oneLine(text);
    if (value.length > longest) this.#fail(column, `De tekst is te lang: hoogstens ${longest} tekens.`);
    if (value.includes(unreadable))
      this.#fail(column, `“${unreadable}” is geen teken. Typ de tekst opnieuw.`);
    return value;
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

  word<T extends string>(column: string, { names, meanings }: CellWords<T>): T {
    const value = this.text(column);
    const word = plainText(value);
    const known = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
    if (value !== "" && known === undefined)
      this.#fail(column, `“${value}” is hier onbekend. Mogelijk zijn: ${Object.values(names).join(", ")}.`);
    return known as T;
  }

  quarter(column: string): Quarter {
    const value = numberKey(this.text(column)).replace("K", "Q");
    if (value !== "" && !isQuarter(value))
      this.#fail(column, `“${value}” is geen kwartaal. Schrijf het als 2018-K1.`);
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

  #fail(column: string, message: string): void {
    const { file, row, wrong } = this.#cells.place;
    if (!wrong.has(column)) this.#errors.push({ file, row, column, message });
    wrong.add(column);
  }
}
