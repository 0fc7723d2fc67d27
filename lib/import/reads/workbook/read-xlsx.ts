import { type FileTable, UnreadableFile } from "../file-table.ts";
import { readWorkbookParts } from "./parts.ts";
import { readSheet } from "./read-sheet.ts";
import { unpackXlsx } from "./unpack-xlsx.ts";

/** The sheets of a workbook, each a table of its own. What is hidden is not read. Throws `UnreadableFile`. */
export function readXlsx(name: string, file: Uint8Array): FileTable[] {
  const parts = unpackXlsx(Buffer.from(file));
  const workbook = readWorkbookParts(parts);
  if (workbook.sheets.length === 0)
    throw new UnreadableFile(
      "Er staat geen blad in dit Excel-bestand. Open het in Excel en bewaar het opnieuw.",
    );
  return workbook.sheets.map((sheet) => {
    const table = workbook.sheets.length === 1 ? name : `${name} › ${sheet.name}`;
    if (sheet.isHidden || sheet.isChart)
      return { name: table, rows: [], notRead: sheet.isHidden ? "hidden" : "chart" };
    const xml = parts.get(sheet.path);
    if (xml === undefined)
      throw new UnreadableFile(
        `In dit Excel-bestand ontbreekt het blad “${sheet.name}”. Open het in Excel en bewaar het opnieuw.`,
      );
    return { name: table, rows: readSheet(xml, workbook) };
  });
}
