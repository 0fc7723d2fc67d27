import { stringify } from "csv-stringify/sync";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { CsvFormat } from "./csv-format.ts";

/** A day in a cell: each format writes it differently. */
export type CsvDay = { readonly day: Day };
/** Null and undefined are an empty cell. */
export type CsvValue = string | number | CsvDay | null | undefined;

/**
 * `id` is the header for programs (camelCase), `label` the Dutch one for people; `code` is the cell for programs
 * where it is not the words that people read.
 */
export type CsvColumn<Row> = {
  id: string;
  label: string;
  value(row: Row): CsvValue;
  code?(row: Row): CsvValue;
};

/** Makes a file piece by piece: first `header()`, then `rows(…)` any number of times; the pieces together are it. */
export type CsvWriter<Row> = { header(): string; rows(rows: readonly Row[]): string };

export function csvDay(day: Day | null | undefined): CsvDay | null {
  return day ? { day } : null;
}

/**
 * What Excel might take for a formula: a sign that begins one (also full-width), after whatever white space, or a
 * tab or line end. Wider than `escape_formulas` of csv-stringify, which lets a line feed and spaces pass.
 */
const formulaLike = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A line end of any kind goes within quotes: csv-stringify looks at that of the file alone. */
const quoted_match = /[\r\n]/;

const formats = {
  excel: {
    start: "\uFEFF",
    heading: (column: { label: string }) => column.label,
    cell: <Row>(column: CsvColumn<Row>, row: Row) => column.value(row),
    stringify: {
      delimiter: ";",
      record_delimiter: "\r\n",
      quoted_match,
      cast: {
        string: (text: string) => (formulaLike.test(text) ? `'${text}` : text),
        number: (value: number) => String(value).replace(".", ","),
        object: (value: object) => dutchDay((value as CsvDay).day),
      },
    },
  },
  open: {
    start: "",
    heading: (column: { id: string }) => column.id,
    cell: <Row>(column: CsvColumn<Row>, row: Row) => (column.code ?? column.value)(row),
    stringify: {
      delimiter: ",",
      record_delimiter: "\n",
      quoted_match,
      cast: {
        number: (value: number) => String(value),
        object: (value: object) => (value as CsvDay).day,
      },
    },
  },
} as const;

export function csvWriter<Row>(format: CsvFormat, columns: readonly CsvColumn<Row>[]): CsvWriter<Row> {
  const { start, heading, cell, stringify: options } = formats[format];
  return {
    header: () => start + stringify([columns.map(heading)], options),
    rows: (rows) =>
      stringify(
        rows.map((row) => columns.map((column) => cell(column, row))),
        options,
      ),
  };
}

/** A small table as a whole file. */
export function csvText<Row>(
  format: CsvFormat,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  const writer = csvWriter(format, columns);
  return writer.header() + writer.rows(rows);
}

/**
 * The headers of an answer that is a CSV file. `name` is what the table is called (plain letters); the two formats
 * differ in their names too, because people download both.
 */
export function csvHeaders(format: CsvFormat, name: string, on: Day): Record<string, string> {
  const file = `${name}-${on}${format === "open" ? "-open-data" : ""}.csv`;
  return {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${file}"`,
  };
}
