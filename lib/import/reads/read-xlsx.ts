import type { FileTable } from "./file-table.ts";
import { NoWorkbook, packXlsx, unpackXlsx } from "./unpack-xlsx.ts";

/** Cells of one sheet, from the first to the last that holds something, also empty ones in between. */
export const cellLimit = 500_000;

/** What Excel shows where a formula failed. */
const failed = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

type Cell = string | number | boolean | Date | null;

const damaged = "Dit Excel-bestand is niet te lezen. Open het in Excel en bewaar het opnieuw.";

/** The sheets of a workbook that hold something, each a table of its own. Throws `NoWorkbook`. */
export async function readXlsx(name: string, file: Uint8Array): Promise<FileTable[]> {
  const parts = unpackXlsx(Buffer.from(file));
  for (const [path, text] of parts) parts.set(path, checked(text));
  const { default: readWorkbook } = await import("read-excel-file/node"); // 20 MB, for a few files a year
  const sheets = await readWorkbook(packXlsx(parts)).catch(() => {
    throw new NoWorkbook(damaged);
  });
  const tables = sheets.map(({ sheet, data }) => ({ sheet, records: recordsOf(data as Cell[][]) }));
  const filled = tables.filter(({ records }) => records.some((row) => row.some((cell) => cell !== "")));
  if (filled.length === 0) throw new NoWorkbook("Er staat niets in dit Excel-bestand.");
  return filled.map(({ sheet, records }) => ({
    name: filled.length === 1 ? name : `${name} › ${sheet}`,
    records,
  }));
}

/** Rows as wide as the header, or as what they hold beyond it. */
function recordsOf(data: readonly (readonly Cell[])[]): string[][] {
  const rows = data.map((row) => row.map(textOf));
  const width = filledWidth(rows[0] ?? []);
  return rows.map((row) => row.slice(0, Math.max(width, filledWidth(row))));
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== "") + 1;
}

/** Whether a cell holds what Excel shows where a formula failed. */
export function isFailedFormula(text: string): boolean {
  return failed.test(text);
}

/**
 * A part as the reader may have it. The reader makes room for every cell up to the last, so that must not be far
 * away; cells with a look and no content are left out; and a failed formula is read as the text that Excel shows,
 * where the reader would see an empty cell.
 */
function checked(xml: string): string {
  const isPlaced = !/<(?:\w+:)?c(?=[\s/>])(?![^<>]*\sr=)[^<>]*>/.test(xml); // each cell says where it stands
  const filled = isPlaced ? xml.replace(/<(?:\w+:)?c\s[^<>]*\/>/g, "") : xml;
  assertCellsWithinLimit(filled);
  return filled.replace(/<(?:\w+:)?c\s[^<>]*>/g, (cell) => cell.replace(/\st=(["'])e\1/, ' t="str"'));
}

function assertCellsWithinLimit(xml: string): void {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  for (const [, tag, attributes = ""] of xml.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g)) {
    const [, letters = "", digits = ""] = /\sr=["']([A-Z]*)(\d+)["']/.exec(attributes) ?? [];
    if (tag === "row") {
      row = Number(digits || row + 1);
      column = 0;
    } else {
      column = letters === "" ? column + 1 : numberOf(letters);
      rows = Math.max(rows, Number(digits || row));
      columns = Math.max(columns, column);
    }
  }
  if (rows * columns > cellLimit)
    throw new NoWorkbook(
      "Dit Excel-bestand heeft te veel cellen. Verwijder wat er niet in hoort, of verdeel het.",
    );
}

/** `A` is 1, `AA` is 27. */
function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell as it would stand in a CSV file. */
function textOf(value: Cell): string {
  if (value === null) return "";
  return value instanceof Date ? dayIn(value) : String(value).trim();
}

/**
 * Excel counts days without a time zone, and the reader gives them at midnight UTC. Excel also counts a 29 February
 * 1900 that never was: before it, the reader is a day early.
 */
function dayIn(moment: Date): string {
  const time = moment.getTime();
  if (Number.isNaN(time)) return "?";
  const beforeLeapDay = time < Date.UTC(1900, 2, 1) && time >= Date.UTC(1899, 11, 31);
  return new Date(time + (beforeLeapDay ? 86_400_000 : 0)).toISOString().slice(0, 10);
}
