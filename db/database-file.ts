import { closeSync, openSync, rmSync } from "node:fs";

/**
 * Makes a file that its owner alone reads and writes, where there is none yet; gives whether it did. SQLite gives the files
 * that it keeps beside a database the rights of the database.
 */
export function makePrivateFile(path: string): boolean {
  try {
    closeSync(openSync(path, "wx", 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Removes a database that nobody has open, with what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${suffix}`, { force: true });
}
