import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Day } from "#lib/calendar/day.ts";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { cachedFor, makeFolder, scratch } from "./folders.ts";
import { yearsOf } from "./seed/history.ts";
import { makeHistory } from "./seed/write-history.ts";

type Period = { from: Day; through: Day };

/** What there is to measure on: its size, its days, and how its database is made. */
export type World = {
  name: string;
  schools: number;
  rounds: number;
  /** Days on which its figures say something. */
  days: Period;
  /** Days on which a visit to any school that never left can be recorded. */
  visitDays: Period;
  make(file: string): Promise<DemoAccount[]>;
};

/** A database of a world, which is thrown away, and who can sign in to it. */
export type WorldCopy = { file: string; accounts: DemoAccount[] };

export const demonstration: World = {
  name: "demonstration",
  schools: 217,
  rounds: 1,
  days: { from: "2017-07-01", through: "2018-02-04" },
  visitDays: { from: "2017-07-03", through: "2018-02-04" },
  make: makeDemo,
};

/** The invented history of so many schools, in so many yearly rounds. */
export function inventedWorld(schools: number, rounds: number): World {
  const extent = { schools, years: rounds };
  const [first] = yearsOf(extent);
  const last = yearsOf(extent).at(-1);
  return {
    name: `${schools}-schools-${rounds}-rounds`,
    schools,
    rounds,
    days: { from: `${first}-01-15`, through: `${last}-12-29` },
    visitDays: { from: `${last}-01-02`, through: `${last}-12-29` },
    make: (file) => makeHistory(file, extent),
  };
}

/** What a seed is made of: another schema or story is another seed. */
const sources = ["db", "lib", "scripts/bench/seed", "scripts/bench/worlds.ts"];

/** A fresh copy of a seeded world; the seed is made when there is none for these sources. Its clock starts now. */
export async function copyOf(world: World): Promise<WorldCopy> {
  const seed = await seededFolder(world);
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

async function seededFolder({ name, make }: World): Promise<string> {
  const seeds = cachedFor("seeds", sources);
  const folder = join(seeds, name);
  if (existsSync(folder)) return folder;
  mkdirSync(seeds, { recursive: true });
  console.error(`Seeding “${name}”, once for this schema and story …`);
  const begun = performance.now();
  await makeFolder(folder, async (unfinished) => {
    const accounts = await make(join(unfinished, "toezicht.db"));
    writeFileSync(join(unfinished, "accounts.json"), JSON.stringify(accounts), { mode: 0o600 });
    if (existsSync(join(unfinished, "toezicht.db-wal"))) throw new Error(`“${name}” was not closed.`);
  });
  console.error(`Seeded in ${Math.round((performance.now() - begun) / 1000)} s.`);
  return folder;
}
