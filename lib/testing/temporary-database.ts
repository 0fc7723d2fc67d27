import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, type Database, openDatabase } from "#db/open.ts";
import { templatesFolder } from "./templates.ts";

/** Where a database may be made, and how to remove it. */
export function temporaryFile(): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-test-"));
  return { path: join(folder, "toezicht.db"), remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs `work` on a real, migrated, empty database file of its own, and removes it. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return await withCopy("empty", async () => null, work);
}

/**
 * Runs `work` on a database file of its own, and removes it: a copy of the template of this name, which `make` fills
 * once for all tests of a run. What `make` gave is stored with the template, as JSON.
 */
export async function withCopy<M, T>(
  name: string,
  make: (database: Database) => Promise<M>,
  work: (database: Database, made: M) => Promise<T>,
): Promise<T> {
  const template = await templateOf(name, make);
  const { path, remove } = temporaryFile();
  copyFileSync(join(template, "toezicht.db"), path);
  const database = await openDatabase(path);
  try {
    return await work(database, JSON.parse(readFileSync(join(template, "made.json"), "utf8")));
  } finally {
    await database.close();
    remove();
  }
}

/** The folder of a template. It comes into being whole: of two processes that make it at once, the first one holds. */
async function templateOf<M>(name: string, make: (database: Database) => Promise<M>): Promise<string> {
  const template = join(templatesFolder(), name);
  if (existsSync(template)) return template;
  const folder = mkdtempSync(`${template}-`);
  const database = await createDatabase(join(folder, "toezicht.db"));
  try {
    writeFileSync(join(folder, "made.json"), JSON.stringify(await make(database)));
  } finally {
    await database.close(); // and with it the log beside the file is written into it
  }
  try {
    renameSync(folder, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
    rmSync(folder, { recursive: true });
  }
  return template;
}
