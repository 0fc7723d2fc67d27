import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** Everything that the bench keeps or needs for a moment; ignored by git. */
const cache = resolve(".cache", "bench");

/** A hash over files and everything below folders; tests are not part of it. */
function hashOfSources(paths: readonly string[]): string {
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

/** What the bench keeps for these sources, under a kind; what it kept for other sources is removed. */
export function cachedFor(kind: string, sources: readonly string[]): string {
  mkdirSync(cache, { recursive: true });
  const folder = `${kind}-${hashOfSources(sources)}`;
  const others = readdirSync(cache).filter((name) => name.startsWith(`${kind}-`) && !name.startsWith(folder));
  for (const name of others) rmSync(join(cache, name), { recursive: true });
  return join(cache, folder);
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
process.once("exit", removeScratch);

/** Removes what `scratch` gave; by itself when a process ends in the ordinary way. */
export function removeScratch(): void {
  rmSync(ofThisRun, { recursive: true, force: true });
}

/** A new folder that is removed when the process ends. */
export function scratch(): string {
  removeWhatWasBrokenOff();
  mkdirSync(ofThisRun, { recursive: true });
  return mkdtempSync(join(ofThisRun, "scratch-"));
}

/** A run that was killed leaves its copies, which are large. */
function removeWhatWasBrokenOff(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const [, pid] = /^running-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
