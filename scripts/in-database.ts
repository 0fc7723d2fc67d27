import { type Database, openDatabase } from "#db/open.ts";
import { assertClockSettled } from "./server/clock-doubt.ts";

/** Runs a command in an existing database. */
export async function inDatabase(
  file: string,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const database = await openDatabase(file);
  try {
    await assertClockSettled(database.read, file);
    return await work(database);
  } finally {
    await database.close();
  }
}
