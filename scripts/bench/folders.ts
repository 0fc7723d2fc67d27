import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** Everything that the bench keeps or needs for a moment; ignored by git. */
export const cache = resolve(".cache", "bench");

/** A hash over files and everything below folders; tests are not part of it. */
export function hashOfSources(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Makes a folder under another name until it is whole: what was broken off is never taken for something. */
export async function makeFolder(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

const ofThisRun = join(cache, `running-${process.pid}`);
process.once("exit", () => rmSync(ofThisRun, { recursive: true, force: true }));

/** A new folder that is removed when the process ends. */
export function scratch(): string {
  mkdirSync(ofThisRun, { recursive: true });
  return mkdtempSync(join(ofThisRun, "scratch-"));
}
