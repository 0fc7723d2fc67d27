import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { cachedFor, makeFolder, scratch } from "./folders.ts";
import { makeHistory } from "./seed/write-history.ts";

/** A database to measure on, a copy that is thrown away, and who can sign in to it. */
export type World = { file: string; accounts: DemoAccount[] };

export type WorldName = "demonstration" | "schools-200" | "schools-10000";

const makers: Record<WorldName, (file: string) => Promise<DemoAccount[]>> = {
  demonstration: makeDemo,
  "schools-200": (file) => makeHistory(file, { schools: 200, years: 10 }),
  "schools-10000": (file) => makeHistory(file, { schools: 10_000, years: 10 }),
};

/** What a seed is made of: another schema or story is another seed. */
const sources = [
  "db",
  "lib/commands",
  "lib/demo",
  "lib/domain",
  "scripts/bench/seed",
  "scripts/bench/worlds.ts",
];

/** A fresh copy of a seeded world; the seed is made when there is none for these sources. Its clock starts now. */
export async function copyOf(name: WorldName): Promise<World> {
  const seed = await seededFolder(name);
  const folder = scratch();
  const file = join(folder, "toezicht.db");
  copyFileSync(join(seed, "toezicht.db"), file);
  const database = new Sqlite(file);
  database
    .prepare("update setting set value = ? where name = 'demo.trueStart'")
    .run(new Date().toISOString());
  database.close();
  return { file, accounts: JSON.parse(readFileSync(join(seed, "accounts.json"), "utf8")) };
}

async function seededFolder(name: WorldName): Promise<string> {
  const seeds = cachedFor("seeds", sources);
  const folder = join(seeds, name);
  if (existsSync(folder)) return folder;
  mkdirSync(seeds, { recursive: true });
  console.error(`Seeding “${name}”, once for this schema and story …`);
  const begun = performance.now();
  await makeFolder(folder, async (unfinished) => {
    const accounts = await makers[name](join(unfinished, "toezicht.db"));
    writeFileSync(join(unfinished, "accounts.json"), JSON.stringify(accounts), { mode: 0o600 });
    if (existsSync(join(unfinished, "toezicht.db-wal"))) throw new Error(`“${name}” was not closed.`);
  });
  console.error(`Seeded in ${Math.round((performance.now() - begun) / 1000)} s.`);
  return folder;
}
