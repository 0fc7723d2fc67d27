import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";

/** A path at which no database of this application stands, or one at which something else does: it is left as it is. */
export class NoDatabase extends Error {
  override readonly name = "NoDatabase";

  constructor(path: string, what: string) {
    super(`${path} ${what}.`);
  }
}

/** What SQLite keeps beside a database. */
export const besideDatabase = ["-wal", "-shm", "-journal"] as const;

/** Whether anything stands at a path, be it a link to nothing. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Refuses what is no file with something in it, before SQLite sees it: that makes a new database of an empty file, and of
 * none. Looks without opening: closing it again would give up the locks of whoever has it open in this process.
 */
export function assertDatabaseFile(path: string, use: "read" | "write"): void {
  const wrong = wrongWithFile(path, use);
  if (wrong !== null) throw new NoDatabase(path, wrong);
}

function wrongWithFile(path: string, use: "read" | "write"): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found)
      return isThere(path) ? "is a link to a file that does not exist" : `does not exist${leftBeside(path)}`;
    if (found.isDirectory()) return "is a folder";
    if (!found.isFile()) return "is no file";
    if (found.size === 0) return "is an empty file";
    accessSync(path, use === "write" ? constants.R_OK | constants.W_OK : constants.R_OK);
    return null;
  } catch (error) {
    return `cannot be ${use === "write" ? "read and written" : "read"} (${(error as NodeJS.ErrnoException).code})`;
  }
}

/** Refuses a path where a new database would take the place of something, or meet the log of one that is gone. */
export function assertNothingAt(path: string): void {
  if (isThere(path)) throw new NoDatabase(path, "exists already: nothing new is made in its place");
  const left = leftBeside(path);
  if (left) throw new NoDatabase(path, `does not exist${left}`);
}

/** Whether something stands beside a database that SQLite has to look into first. */
export function hasLog(path: string): boolean {
  const real = realpathSync(path); // SQLite keeps its files beside what a link leads to
  return besideDatabase.some((suffix) => isThere(real + suffix));
}

/** SQLite would write the log of a database that is gone into a new one of its name. */
function leftBeside(path: string): string {
  const left = besideDatabase.find((suffix) => isThere(path + suffix));
  return left ? `, but ${path}${left} does: put the database back beside it, or move that away` : "";
}

/** Makes a database under another name until it is whole: one that was broken off is never taken for a database. */
export async function makeWhole<T>(path: string, make: (unfinished: string) => Promise<T>): Promise<T> {
  assertNothingAt(path);
  const unfinished = `${path}.unfinished`;
  removeDatabase(unfinished);
  try {
    const made = await make(unfinished);
    assertNothingAt(path); // it took a while
    renameSync(unfinished, path);
    return made;
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

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
  for (const suffix of ["", ...besideDatabase]) rmSync(`${path}${suffix}`, { force: true });
}
