import { createHash } from "node:crypto";
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** Everything that the bench keeps or needs for a moment; ignored by git. */
const cache = resolve(".cache", "bench");
mkdirSync(cache, { recursive: true });

/** What is made of the files of some patterns, kept until one of them changes. It has another name until it is whole. */
export async function cached(
  name: string,
  sources: readonly string[],
  make: (unfinished: string) => Promise<unknown>,
): Promise<string> {
  const files = globSync(sources).filter((path) => !path.includes(".test."));
  const hash = createHash("sha256");
  for (const path of files.toSorted()) hash.update(`${path}\0`).update(readFileSync(path));
  const made = `${name}-${hash.digest("hex").slice(0, 16)}`;
  const known = readdirSync(cache);
  if (known.includes(made)) return join(cache, made);
  for (const old of known.filter((other) => other.startsWith(`${name}-`)))
    rmSync(join(cache, old), { recursive: true });
  console.error(`Making “${name}”, once for these sources …`);
  const unfinished = join(cache, `${made}.unfinished`);
  await make(unfinished);
  renameSync(unfinished, join(cache, made));
  return join(cache, made);
}

/** A new folder, which is removed when the process ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(cache, "scratch-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
