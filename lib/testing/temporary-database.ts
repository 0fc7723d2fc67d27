import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#db/open.ts";

/** Where a database may be made, and how to remove it. */
export function temporaryFile(): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-test-"));
  return { path: join(folder, "toezicht.db"), remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs `work` on a real, migrated, empty database file of its own, and removes it. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { path, remove } = temporaryFile();
  const database = await openDatabase(path);
  try {
    return await work(database);
  } finally {
    await database.close();
    remove();
  }
}
