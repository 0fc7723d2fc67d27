import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Database, openDatabase } from "#db/open.ts";
import { temporaryFile } from "./temporary-database.ts";

export type OldDatabase = "house-0011" | "demonstration-0011";

/** Opens a copy of a database that an earlier version made, which migrates it, and removes the copy. */
export async function withOldDatabase<T>(
  name: OldDatabase,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { path, remove } = temporaryFile();
  writeFileSync(path, brotliDecompressSync(readFileSync(join("db", "fixtures", `${name}.db.br`))));
  const database = await openDatabase(path);
  try {
    return await work(database);
  } finally {
    await database.close();
    remove();
  }
}
