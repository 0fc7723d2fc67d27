import { type Database, openDatabase } from "#db/open.ts";

/** Runs a command in an existing database. */
export async function inDatabase(
  file: string,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const database = await openDatabase(file);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
