import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";

/** What may stand where a database was named: what is said of it, and how it comes there. Its folder is not there yet. */
export type HostileFile = readonly [what: string, said: RegExp, make: (file: string) => void];

export const hostileFiles: readonly HostileFile[] = [
  ["nothing", /does not exist/, () => {}],
  [
    "the log of a database that is gone",
    /does not exist, but .*-wal does/,
    inFolder((file) => writeFileSync(`${file}-wal`, "x")),
  ],
  ["an empty file", /is an empty file/, inFolder((file) => writeFileSync(file, ""))],
  [
    "a database without tables",
    /is an empty database/,
    inFolder((file) => foreign(file, "DELETE", "vacuum")),
  ],
  [
    "a database of another application",
    /of another application/,
    inFolder((file) => foreign(file, "DELETE", tables)),
  ],
  ["one that keeps a log", /of another application/, inFolder((file) => foreign(file, "WAL", tables))],
  [
    "a text",
    /is no SQLite database/,
    inFolder((file) => writeFileSync(file, "Beste collega,\n".repeat(400))),
  ],
  ["a folder", /is a folder/, inFolder((file) => mkdirSync(file))],
  [
    "a link to nothing",
    /is a link to a file that does not exist/,
    inFolder((file) => symlinkSync(`${file}.weg`, file)),
  ],
  ["a pipe", /is no file/, inFolder((file) => execFileSync("mkfifo", [file]))],
  ["a file in place of its folder", /ENOTDIR/, (file) => writeFileSync(dirname(file), "x")],
];

const tables = "create table __drizzle_migrations (id); create table journal (seq)";

function inFolder(make: (file: string) => void): (file: string) => void {
  return (file) => {
    mkdirSync(dirname(file));
    make(file);
  };
}

function foreign(file: string, journalMode: "WAL" | "DELETE", statements: string): void {
  const other = new Sqlite(file);
  other.pragma(`journal_mode = ${journalMode}`);
  other.exec(statements);
  other.close();
}

/** All that is in a folder, with what is in it. */
export function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) =>
      statSync(path, { throwIfNoEntry: false })?.isFile() ? `${path} ${readFileSync(path, "base64")}` : path,
    )
    .toSorted();
}
