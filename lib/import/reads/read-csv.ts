import { CsvError, parse } from "csv-parse/sync";
import { kindOf } from "#lib/import/rules/headers.ts";
import {
  cellLimit,
  columnLimit,
  type FileCell,
  type FileRow,
  type FileTable,
  seenText,
  UnreadableFile,
} from "./file-table.ts";

/** Lines that are looked at to see what parts the cells. */
const linesLookedAt = 20;
/** Letters of one row: the longest motivation has 4,000. */
const longestRecord = 100_000;

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
    const rows = lines.map((line) => line.split(delimiter).map((cell) => cell.replaceAll('"', "")));
    const hasHeader = rows.some((cells) => kindOf(cells) !== null);
    return { delimiter, score: (hasHeader ? cellLimit : 0) + Math.max(...rows.map((row) => row.length)) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function rowsOf(text: string, delimiter: string): FileRow[] {
  const rows: FileRow[] = [];
  let row = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      trim: delimiter !== "\t",
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: longestRecord,
      // Rows that hold nothing are counted and not kept: there may be a million of them.
      on_record(record: string[]) {
        row += 1;
        const cells = filled(record);
        if (cells.length > 0) rows.push({ row, cells });
        return undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLong = error.code === "CSV_MAX_RECORD_SIZE";
    throw new UnreadableFile(
      `Dit is geen geldige CSV: bij regel ${error.lines ?? "onbekend"} kloppen de aanhalingstekens niet${isLong ? ", of er staat te veel op één regel" : ""}.`,
    );
  }
  return rows;
}

/** The cells up to the last that holds something. `="0042"` is how programs keep Excel from taking a text for a number. */
function filled(record: readonly string[]): FileCell[] {
  const width = record.findLastIndex((cell) => seenText(cell) !== "") + 1;
  if (width > columnLimit)
    throw new UnreadableFile("In dit bestand staan te veel kolommen naast elkaar. Bewaar alleen de tabel.");
  return record.slice(0, width).map((cell) => ({ text: seenText(cell.replace(/^="(.*)"$/, "$1")) }));
}
