import { decodeText } from "#lib/text/decode-text.ts";
import { type FileTable, type ImportError, type SourceFile, UnreadableFile } from "./file-table.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./workbook/read-xlsx.ts";

/** The tables in a file: one, or in a workbook one for each sheet. Adds what is wrong to `errors`. */
export function tablesIn(source: SourceFile, errors: ImportError[]): FileTable[] {
  try {
    if ("bytes" in source) return tablesInBytes(source.name, source.bytes);
    if (source.text.includes("\uFFFD"))
      throw new UnreadableFile("Het bestand is geen UTF-8. Bewaar het als CSV (UTF-8).");
    return [readCsv(source.name, source.text)];
  } catch (error) {
    errors.push({ file: source.name, row: 1, column: "", message: toldOf(error) });
    return [];
  }
}

function toldOf(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  // Of what nobody foresaw only the place is logged: the message may hold what is in the file.
  const [, ...places] = error instanceof Error ? (error.stack ?? "").split(/^(?=\s+at )/m) : [];
  console.error(
    `A file that was sent could not be read: ${error instanceof Error ? error.name : "no Error"}\n${places.join("")}`,
  );
  return "Dit bestand is niet te lezen. Open het in Excel, bewaar het opnieuw als Excel-werkmap (.xlsx) en kies het nog eens.";
}

/** What is in a file tells what it is; its name may say anything. */
function tablesInBytes(name: string, bytes: Uint8Array): FileTable[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString("latin1", 0, 8);
  if (start.startsWith("PK")) return readXlsx(name, file);
  if (start.startsWith("\xd0\xcf\x11\xe0")) throw new UnreadableFile(oldWorkbook(file));
  if (start.startsWith("%PDF")) throw new UnreadableFile(`Dit is een pdf. ${savedAs}`);
  const text = decodeText(file);
  if (/^\s*</.test(text))
    throw new UnreadableFile(
      `Dit is een webpagina of een XML-bestand, wat de naam ook zegt. Open het in Excel. ${savedAs}`,
    );
  if (text.includes("\0")) throw new UnreadableFile(`Dit is geen Excel-bestand en geen CSV. ${savedAs}`);
  return [readCsv(name, text)];
}

const savedAs = "Bewaar het als Excel-werkmap (.xlsx) of als CSV.";

/** A container of old Office: what is locked with a password is packed in one too. */
function oldWorkbook(file: Buffer): string {
  return file.includes("EncryptedPackage", "utf16le")
    ? "Op dit Excel-bestand zit een wachtwoord. Haal het wachtwoord eraf, en bewaar het als Excel-werkmap (.xlsx)."
    : "Dit is een oud Excel-bestand (.xls). Open het in Excel of LibreOffice en bewaar het als Excel-werkmap (.xlsx).";
}
