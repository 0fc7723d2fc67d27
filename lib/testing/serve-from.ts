import type { Database } from "#db/open.ts";

/** Makes this the database of the server's code, as the application opens one. */
export function serveFrom(database: Database): void {
  process.env.TIDK_DB = database.file;
  Object.assign(globalThis, { toezichtDatabase: Promise.resolve(database) });
}
