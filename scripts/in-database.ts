import { existsSync } from "node:fs";
import { removeDatabase } from "#db/database-file.ts";
import { journalEnd } from "#db/journal/entry.ts";
import { type Database, openDatabase } from "#db/open.ts";

/** Runs a command in a database. A file that it made and recorded nothing in is not left behind. */
export async function inDatabase(
  file: string,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const isNew = !existsSync(file);
  const database = await openDatabase(file);
  try {
    return await work(database);
  } finally {
    const { last } = await journalEnd(database.read);
    await database.close();
    if (isNew && last === 0) removeDatabase(file);
  }
}
