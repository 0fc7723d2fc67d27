import { type Database, openDatabase } from "#db/open.ts";

/**
 * The database of this process, opened once: two writers in one process would block each other, and hot reload
 * evaluates modules again.
 */
const holder = globalThis as typeof globalThis & { toezichtDatabase?: Promise<Database> };

export function getDatabase(): Promise<Database> {
  const file = process.env.TIDK_DB;
  if (!file) throw new Error("TIDK_DB is not set: start the application with npm start or npm run dev.");
  holder.toezichtDatabase ??= openDatabase(file);
  return holder.toezichtDatabase;
}
