import { Unzip, UnzipInflate, zipSync } from "fflate";

/** Bytes that the parts of one workbook may have together once unpacked. */
export const unpackedLimit = 16 * 1024 * 1024;

/** Parts that one workbook may have, with its pictures. */
export const partLimit = 1000;

/** Bytes that are read at once. However tightly they are packed, a few MB come out before the limit is looked at. */
const readAtOnce = 4096;

/** The file is no workbook, or too large a one; `message` says so in Dutch. */
export class NoWorkbook extends Error {}

const damaged = "Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.";

/** The XML parts of a workbook, by path. However small it is packed, no more than the limit is unpacked. */
export function unpackXlsx(file: Buffer): Map<string, string> {
  assertWorkbook(file);
  const parts = unpackParts(file);
  if (!parts.has("xl/workbook.xml"))
    throw new NoWorkbook("Dit bestand bevat geen Excel-werkmap. Bewaar het als Excel-werkmap (.xlsx).");
  return parts;
}

function assertWorkbook(file: Buffer): void {
  if (file.length >= 4 && file.readUInt32BE(0) === 0xd0cf11e0)
    throw new NoWorkbook(
      "Dit is een oud Excel-bestand (.xls) of er zit een wachtwoord op. Bewaar het als Excel-werkmap (.xlsx) zonder wachtwoord.",
    );
  if (file.toString("latin1", 0, 2) !== "PK")
    throw new NoWorkbook("Dit is geen Excel-bestand. Bewaar het als Excel-werkmap (.xlsx) of als CSV.");
  if (!file.includes("PK\x05\x06", "latin1")) throw new NoWorkbook(damaged); // its end is missing
}

/** What comes out is counted, because the sizes that a packed file gives can be anything. */
function unpackParts(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let [seen, unpacked] = [0, 0];
  const unzip = new Unzip((part) => {
    if (++seen > partLimit)
      throw new NoWorkbook("Dit Excel-bestand heeft te veel onderdelen. Bewaar alleen de tabel, als CSV.");
    if (!/\.(xml|rels)$/.test(part.name)) return;
    if (parts.has(part.name)) throw new NoWorkbook(damaged); // which of the two a reader shows is anybody's guess
    const pieces: Uint8Array[] = [];
    part.ondata = (error, piece, isLast) => {
      if (error) throw error;
      unpacked += piece.length;
      if (unpacked > unpackedLimit)
        throw new NoWorkbook("Dit Excel-bestand is uitgepakt te groot. Verdeel het over meer bestanden.");
      pieces.push(piece);
      if (isLast) parts.set(part.name, Buffer.concat(pieces).toString("utf8"));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < file.length; at += readAtOnce)
      unzip.push(file.subarray(at, at + readAtOnce), at + readAtOnce >= file.length);
  } catch (error) {
    throw error instanceof NoWorkbook ? error : new NoWorkbook(damaged);
  }
  return parts;
}

/** A workbook of these parts only, not compressed: what is read is what was checked. */
export function packXlsx(parts: ReadonlyMap<string, string>): Buffer {
  const files = Object.fromEntries([...parts].map(([path, text]) => [path, Buffer.from(text)]));
  return Buffer.from(zipSync(files, { level: 0 }));
}
