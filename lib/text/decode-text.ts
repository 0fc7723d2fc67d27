/**
 * The text in bytes. A byte order mark says how it was written; without one it is UTF-8, UTF-16 when every other byte
 * is zero, or else what Excel writes as plain CSV: Windows-1252, or on a Mac, where lines end as nowhere else, Mac Roman.
 */
export function decodeText(content: Uint8Array | ArrayBuffer): string {
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decode("utf-16le", bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return decode("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isOfMac = bytes.includes(13) && !bytes.includes(10);
    return decode(isOfMac ? "macintosh" : "windows-1252", bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
