import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { columnsIn, tablesIn } from "./full-file.ts";
import { isNamedAsNotCovered } from "./tampering.ts";

const pageSize = 4096;

/** Damages a file in one of the ways of a disk: a byte, a stretch, a page, two pages exchanged, the end cut off. */
export function damage(path: string, seed: number): void {
  const bytes = readFileSync(path);
  const next = chance(seed);
  const at = Math.floor(next() * bytes.length);
  const page = Math.floor(at / pageSize) * pageSize;
  switch (seed % 5) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      break;
    case 1:
      for (let i = at; i < Math.min(at + 64, bytes.length); i++) bytes[i] = Math.floor(next() * 256);
      break;
    case 2:
      bytes.fill(0, page, page + pageSize);
      break;
    case 3: {
      const other = Math.floor((next() * bytes.length) / pageSize) * pageSize;
      const kept = Buffer.from(bytes.subarray(page, page + pageSize));
      bytes.copy(bytes, page, other, other + pageSize);
      kept.copy(bytes, other);
      break;
    }
    default:
      writeFileSync(path, bytes.subarray(0, Math.max(at, 1)));
      return;
  }
  writeFileSync(path, bytes);
}

/** Everything that can be read of a file and that verification does not name as not covered; null where that fails. */
export function readAll(path: string): string | null {
  try {
    const file = new Sqlite(path, { readonly: true });
    try {
      return JSON.stringify(
        tablesIn(file).map((table) => {
          const columns = columnsIn(file, table)
            .map(({ name }) => name)
            .filter((column) => !isNamedAsNotCovered({ table, column }));
          const names = columns.map((column) => `"${column}"`).join(", ") || "null";
          return [table, file.prepare(`select ${names} from "${table}" order by rowid`).raw().all()];
        }),
      );
    } finally {
      file.close();
    }
  } catch {
    return null;
  }
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed. */
function chance(seed: number): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return createHash("sha256").update(`${seed} ${turn}`).digest().readUInt32LE() / 2 ** 32;
  };
}
