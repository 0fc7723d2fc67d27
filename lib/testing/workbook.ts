import { zipSync } from "fflate";
import writeXlsx, { type SheetData } from "write-excel-file/node";

/** A real workbook: sheets by name, made by a library that has nothing to do with the one that reads. */
export async function workbook(sheets: Record<string, SheetData>): Promise<Buffer> {
  return await writeXlsx(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
}

/** A cell with a day, as Excel keeps it: a number with a look. */
export function dayCell(day: string) {
  return { type: Date, value: new Date(`${day}T00:00:00Z`), format: "dd-mm-yyyy" };
}

/** A workbook of these parts, not compressed. */
export function packXlsx(parts: ReadonlyMap<string, string>): Buffer {
  const files = Object.fromEntries([...parts].map(([path, text]) => [path, Buffer.from(text)]));
  return Buffer.from(zipSync(files, { level: 0 }));
}
