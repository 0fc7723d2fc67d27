import { Unzip, UnzipInflate } from "fflate";
import { decodeText } from "#lib/text/decode-text.ts";
import { UnreadableFile } from "../file-table.ts";

/** Bytes that the parts of one workbook may have together once unpacked. */
export const unpackedLimit = 16 * 1024 * 1024;

/** Parts that one workbook may have, with its pictures. */
export const partLimit = 1000;

/** Bytes that are read at once. However tightly they are packed, a few MB come out before the limit is looked at. */
const readAtOnce = 4096;

const damaged = "Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.";

/** Packed files that are no workbook of Excel, by a part that they have. */
const otherKinds: readonly (readonly [part: RegExp, message: string])[] = [
  [
    /^(?:xl\/)?workbook\.bin$/,
    "Dit is een binaire Excel-werkmap (.xlsb). Bewaar het in Excel als Excel-werkmap (.xlsx).",
  ],
  [
    /^content\.xml$/,
    "Dit is een OpenDocument-bestand (.ods) van LibreOffice. Bewaar het als Excel 2007-365 (.xlsx).",
  ],
  [
    /\.iwa$|^index\.zip$|^index\.xml$/,
    "Dit is een bestand van Numbers. Kies in Numbers: Exporteer naar Excel (.xlsx).",
  ],
  [/^word\//, "Dit is een bestand van Word. Zet de tabel in Excel en bewaar het als Excel-werkmap (.xlsx)."],
];

/**
 * The XML parts of a workbook, by path in small letters. However small it is packed, no more than the limit is
 * unpacked. Throws `UnreadableFile`.
 */
export function unpackXlsx(file: Buffer): Map<string, string> {
  if (!file.includes("PK\x05\x06", "latin1")) throw new UnreadableFile(damaged); // its end is missing
  const paths: string[] = [];
  const parts = unpackParts(file, paths);
  const hasWorkbook = paths.includes("[content_types].xml") || paths.includes("xl/workbook.xml");
  const other = otherKinds.find(([part]) => paths.some((path) => part.test(path)));
  if (other && !paths.includes("xl/workbook.xml")) throw new UnreadableFile(other[1]);
  if (!hasWorkbook)
    throw new UnreadableFile("Dit bestand bevat geen Excel-werkmap. Bewaar het als Excel-werkmap (.xlsx).");
  return parts;
}

/** What comes out is counted, because the sizes that a packed file gives can be anything. */
function unpackParts(file: Buffer, paths: string[]): Map<string, string> {
  const parts = new Map<string, string>();
  let unpacked = 0;
  const unzip = new Unzip((part) => {
    const path = part.name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
    if (paths.push(path) > partLimit)
      throw new UnreadableFile(
        "Dit Excel-bestand heeft te veel onderdelen. Bewaar alleen de tabel, als CSV.",
      );
    if (!/\.(xml|rels)$/.test(path)) return;
    if (parts.has(path)) throw new UnreadableFile(damaged); // which of the two a reader shows is anybody's guess
    const pieces: Uint8Array[] = [];
    part.ondata = (error, piece, isLast) => {
      if (error) throw error;
      unpacked += piece.length;
      if (unpacked > unpackedLimit)
        throw new UnreadableFile(
          "Dit Excel-bestand is uitgepakt te groot. Verwijder lege rijen met opmaak onder de tabel, of verdeel het over meer bestanden.",
        );
      pieces.push(piece);
      if (isLast) parts.set(path, decodeText(Buffer.concat(pieces)));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < file.length; at += readAtOnce)
      unzip.push(file.subarray(at, at + readAtOnce), at + readAtOnce >= file.length);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damaged);
  }
  return parts;
}
