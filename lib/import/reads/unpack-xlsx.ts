import { crc32, inflateRawSync } from "node:zlib";

/** Bytes that the parts of one workbook may have together once unpacked. */
export const unpackedLimit = 16 * 1024 * 1024;

/** The file is no workbook, or too large a one; `message` says so in Dutch. */
export class NoWorkbook extends Error {}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const damaged = "Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.";

/** The XML parts of a workbook, by path. However small it is packed, no more than the limit is unpacked. */
export function unpackXlsx(file: Buffer): Map<string, string> {
  assertWorkbook(file);
  try {
    return unpackParts(file);
  } catch (error) {
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      throw new NoWorkbook("Dit Excel-bestand is uitgepakt te groot. Verdeel het over meer bestanden.");
    if (error instanceof NoWorkbook) throw error;
    throw new NoWorkbook(damaged);
  }
}

function assertWorkbook(file: Buffer): void {
  if (file.length >= 4 && file.readUInt32BE(0) === 0xd0cf11e0)
    throw new NoWorkbook(
      "Dit is een oud Excel-bestand (.xls) of er zit een wachtwoord op. Bewaar het als Excel-werkmap (.xlsx) zonder wachtwoord.",
    );
  if (file.toString("latin1", 0, 2) !== "PK")
    throw new NoWorkbook("Dit is geen Excel-bestand. Bewaar het als Excel-werkmap (.xlsx) of als CSV.");
}

function unpackParts(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new NoWorkbook(damaged);
  const parts = new Map<string, string>();
  let left = unpackedLimit;
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
    if (file.readUInt32LE(at) !== signature.central) throw new NoWorkbook(damaged);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    );
    const path = file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    if (/\.(xml|rels)$/.test(path)) {
      const part = contentOf(file, at, left);
      left -= part.length;
      parts.set(path, part.toString("utf8"));
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  if (!parts.has("xl/workbook.xml"))
    throw new NoWorkbook("Dit bestand bevat geen Excel-werkmap. Bewaar het als Excel-werkmap (.xlsx).");
  return parts;
}

/** The unpacked content of the entry that the central directory describes at a place. */
function contentOf(file: Buffer, central: number, limit: number): Buffer {
  const [method, packedSize, local] = [
    file.readUInt16LE(central + 10),
    file.readUInt32LE(central + 20),
    file.readUInt32LE(central + 42),
  ];
  if (file.readUInt32LE(local) !== signature.local) throw new NoWorkbook(damaged);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + packedSize);
  // At least one byte: zlib takes no limit of nothing, and a part over the limit must still be refused.
  return method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) });
}

/** A workbook of these parts only, not compressed: what is read is what was checked. */
export function packXlsx(parts: ReadonlyMap<string, string>): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of parts) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0); // needs version 2.0
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    entries.push(uint32(signature.local), shared, name, content);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(uint32(signature.central), Buffer.from([20, 0]), shared, tail, name);
    at += 30 + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...entries, listed, uint32(signature.end), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
