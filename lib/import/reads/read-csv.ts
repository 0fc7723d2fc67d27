import { CsvError, parse } from "csv-parse/sync";
import { kindOf } from "./columns.ts";
import { cellLimit, type FileRow, type FileTable, seenText, UnreadableFile } from "./file-table.ts";

/** Lines that are looked at to see what parts the cells. */
const linesLookedAt = 20;

/** A CSV text as a table. Excel's own first line, `sep=;`, says what parts the cells. Throws `UnreadableFile`. */
export function readCsv(name: string, text: string): FileTable {
  const [line = "", said] = /^\uFEFF?"?sep=(.)"?;*(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const body = text.slice(line.length).replace(/^\uFEFF/, "");
  const delimiter = said ?? delimiterOf(body);
  return { name, rows: rowsOf(body, delimiter) };
}

/** Semicolon, comma or tab: by which a header is known, or else by which there are most columns. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, linesLookedAt);
  const scored = [";", ",", "\t"].map((delimiter) => {
    const rows = lines.map((line) => line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, "")));
    const hasHeader = rows.some((cells) => kindOf(cells) !== null);
    return { delimiter, score: (hasHeader ? cellLimit : 0) + Math.max(...rows.map((row) => row.length)) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function rowsOf(text: string, delimiter: string): FileRow[] {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      trim: delimiter !== "\t",
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return records
      .map((record, at) => ({ row: at + 1, cells: filled(record).map((cell) => ({ text: cell })) }))
      .filter(({ cells }) => cells.length > 0);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(
      `Dit is geen geldige CSV: bij regel ${error.lines ?? "onbekend"} kloppen de aanhalingstekens niet.`,
    );
  }
}

/** The cells up to the last that holds something. `="0042"` is how programs keep Excel from taking a text for a number. */
function filled(record: readonly string[]): string[] {
  const cells = record.map((cell) => seenText(cell.replace(/^="(.*)"$/, "$1")));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
