import { CsvError, parse } from "csv-parse/sync";
import { columnFor, columns, kindOf, missingColumns } from "./columns.ts";
import type { FileTable, ImportError, ReadFile, SourceFile } from "./file-table.ts";
import { isFailedFormula, readXlsx } from "./read-xlsx.ts";
import { NoWorkbook } from "./unpack-xlsx.ts";

/** The tables in a file: one, or in a workbook one for each sheet that holds something. Adds what is wrong to `errors`. */
export async function tablesIn(source: SourceFile, errors: ImportError[]): Promise<FileTable[]> {
  const fail = (message: string) => {
    errors.push({ file: source.name, row: 1, column: "", message });
    return [];
  };
  if ("bytes" in source) {
    try {
      return await readXlsx(source.name, source.bytes);
    } catch (error) {
      if (!(error instanceof NoWorkbook)) throw error;
      return fail(error.message);
    }
  }
  const { name, text } = source;
  if (text.includes("\uFFFD")) return fail("Het bestand is geen UTF-8. Bewaar het als CSV (UTF-8).");
  const records = parseCsv(text);
  return typeof records === "string" ? fail(records) : [{ name, records }];
}

/** Reads a table by its header, which is Dutch or English. Adds what is wrong to `errors`. */
export function readTable({ name, records }: FileTable, errors: ImportError[]): ReadFile | null {
  const fail = (row: number, column: string, message: string) => {
    errors.push({ file: name, row, column, message });
    return null;
  };
  const [header = [], ...rows] = records;
  if (header.every((cell) => cell === "")) return fail(1, "", "Het bestand is leeg: de kop ontbreekt.");
  const kind = kindOf(header);
  if (kind === null)
    return fail(
      1,
      "",
      "Aan de kop is niet te zien wat voor bestand dit is: rondes, scholen, bezoeken, oordelen, plan of indeling.",
    );
  const names = header.map((cell) => columnFor(kind, cell));
  names.forEach((column, at) => {
    if (column === undefined) fail(1, header[at] ?? "", `De kolom “${header[at]}” is onbekend.`);
    else if (names.indexOf(column) !== at) fail(1, column, `De kolom “${header[at]}” komt twee keer voor.`);
  });
  for (const column of missingColumns(kind, header)) fail(1, column, `De kolom “${column}” ontbreekt.`);
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  for (const { cells, row } of filled) {
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ""))
      fail(row, "", "Deze rij heeft meer cellen dan de kop.");
    else if (cells.length < columns[kind].filter((column) => !column.optional).length)
      fail(row, "", "Deze rij heeft te weinig cellen.");
    cells.forEach((cell, at) => {
      if (isFailedFormula(cell)) fail(row, names[at] ?? "", `In deze cel staat een fout van Excel: ${cell}.`);
    });
  }
  const sound = filled.filter(({ cells }) => !cells.some(isFailedFormula));
  return {
    kind,
    rows: sound.map(({ cells, row }) => ({
      place: { file: name, row },
      cell: (column) => cells[names.indexOf(column)]?.trim() ?? "",
    })),
  };
}

/** The records of a CSV text – comma or semicolon, with or without BOM – or a sentence about why it is none. */
function parseCsv(text: string): string[][] | string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  try {
    return parse(text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return `Dit is geen geldige CSV: bij regel ${error.lines ?? "onbekend"} kloppen de aanhalingstekens niet.`;
  }
}
