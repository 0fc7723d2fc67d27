import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { besideDatabase } from "#db/database-file.ts";
import { Usage } from "../arguments.ts";

const others = 0o077;

/** Writes a file for its owner alone, whole or not at all. */
export function writePrivately(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, path);
}

/**
 * Sees to it that files with secrets are for their owner alone; gives what is to be told of it. Refuses where that fails,
 * unless their file system knows no modes: there it says so.
 */
export function closeToOthers(database: string, beside: readonly string[]): string[] {
  const real = realpathSync(database); // SQLite keeps its files beside what a link leads to
  const files = [real, ...besideDatabase.map((suffix) => real + suffix), ...beside].filter(isOpenToOthers);
  const told = files.map(
    (file) => `${file} was open to others (mode ${modeOf(file)}): it is its owner's alone now.`,
  );
  const failed = files.filter((file) => !closeFile(file));
  if (failed.length === 0) return told;
  if (!keepsModes(`${real}.modes`))
    return [
      `The file system of ${real} keeps no modes: who else can read the database is set where it is shared.`,
    ];
  throw new Usage(
    `Others can read ${failed.join(" and ")}, and this account may not change that. Its owner can: chmod 600, or give the file to the account that runs this.`,
  );
}

function isOpenToOthers(file: string): boolean {
  return ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & others) !== 0;
}

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

/** Whether it is for its owner alone now: a file system without modes may say yes and do nothing. */
function closeFile(file: string): boolean {
  try {
    chmodSync(file, 0o600);
  } catch {
    return false; // who owns the file, or the file system, refuses
  }
  return !isOpenToOthers(file);
}

/** Whether a file that is made for its owner alone is so. */
function keepsModes(probe: string): boolean {
  try {
    writeFileSync(probe, "", { mode: 0o600 });
    return !isOpenToOthers(probe);
  } finally {
    rmSync(probe, { force: true });
  }
}
