import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { cache, hashOfSources, makeFolder } from "./folders.ts";

/** A database to measure on, a copy that is thrown away, and who can sign in to it. */
export type World = { file: string; accounts: DemoAccount[] };

export type WorldName = "demonstration";

const makers: Record<WorldName, (file: string) => Promise<DemoAccount[]>> = {
  demonstration: makeDemo,
};

const running = join(cache, `running-${process.pid}`);
process.once("exit", () => rmSync(running, { recursive: true, force: true }));

/** A fresh copy of a seeded world; the seed is made when there is none for these sources. Its clock starts now. */
export async function copyOf(name: WorldName): Promise<World> {
  const seed = await seededFolder(name);
  const folder = join(running, name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "toezicht.db");
  for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  copyFileSync(join(seed, "toezicht.db"), file);
  const database = new Sqlite(file);
  database
    .prepare("update setting set value = ? where name = 'demo.trueStart'")
    .run(new Date().toISOString());
  database.close();
  return { file, accounts: JSON.parse(readFileSync(join(seed, "accounts.json"), "utf8")) };
}

async function seededFolder(name: WorldName): Promise<string> {
  const sources = ["db", "lib/commands", "lib/demo", "lib/domain", "scripts/bench/worlds.ts"];
  const folder = join(cache, hashOfSources(sources), name);
  if (existsSync(folder)) return folder;
  console.error(`Seeding “${name}” (once for these sources) …`);
  const begun = performance.now();
  await makeFolder(folder, async (unfinished) => {
    const accounts = await makers[name](join(unfinished, "toezicht.db"));
    writeFileSync(join(unfinished, "accounts.json"), JSON.stringify(accounts), { mode: 0o600 });
  });
  console.error(`Seeded in ${Math.round((performance.now() - begun) / 1000)} s.`);
  return folder;
}
