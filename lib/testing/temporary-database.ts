import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#db/open.ts";

/** Runs `work` on a real, migrated, empty database file of its own, and removes it. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-test-"));
  const database = await openDatabase(join(folder, "toezicht.db"));
  try {
    return await work(database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}
