import type { Database } from "#db/open.ts";

/** Has the server's code work on this database. */
export function serveFrom(database: Database): void {
  process.env.TIDK_DB = database.file;
  Object.assign(globalThis, { toezichtDatabase: Promise.resolve(database) });
}
