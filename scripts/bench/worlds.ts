import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Day } from "#lib/calendar/day.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { cached, scratch } from "./cache.ts";
import { makeBusyDemo } from "./seed/busy-demo.ts";
import { yearsOf } from "./seed/history.ts";
import { makeHistory } from "./seed/write-history.ts";

type Period = { from: Day; through: Day };

/** What there is to measure on: its size, its days, and how its database is made. */
export type World = {
  /** Where another world has the same size. */
  name?: string;
  schools: number;
  rounds: number;
  /** Days on which its figures say something. */
  days: Period;
  /** Days on which a visit to any school that never left can be recorded. */
  visitDays: Period;
  make(file: string): Promise<unknown>;
};

export const demonstration: World = {
  schools: 217,
  rounds: 1,
  days: { from: "2017-07-01", through: "2018-02-04" },
  visitDays: { from: "2017-07-03", through: "2018-02-04" },
  make: makeDemo,
};

/** The demonstration with 6,000 visits more. */
export const busyDemonstration: World = {
  ...demonstration,
  name: "busy",
  make: (file) => makeBusyDemo(file, 6000),
};

/** The invented history of so many schools, in so many yearly rounds. */
export function inventedWorld(schools: number, rounds: number): World {
  const extent = { schools, years: rounds };
  const [first, last] = [yearsOf(extent)[0], yearsOf(extent).at(-1)];
  return {
    schools,
    rounds,
    days: { from: `${first}-01-15`, through: `${last}-12-29` },
    visitDays: { from: `${last}-01-02`, through: `${last}-12-29` },
    make: (file) => makeHistory(file, extent),
  };
}

/** The file of a fresh copy of a world; the world is made when there is none for these sources. Its clock starts now. */
export async function copyOf({
  schools,
  rounds,
  name = `${schools}x${rounds}`,
  make,
}: World): Promise<string> {
  const sources = ["db/**/*.{ts,sql}", "lib/**/*.ts", "scripts/bench/seed/*.ts"];
  const seed = await cached(`world-${name}`, sources, make);
  const file = join(scratch(), "toezicht.db");
  copyFileSync(seed, file);
  const database = new Sqlite(file);
  const start = database.prepare("update setting set value = ? where name = 'demo.trueStart'");
  start.run(new Date().toISOString());
  database.close();
  return file;
}
