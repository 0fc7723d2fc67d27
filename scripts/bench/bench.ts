import type { Extent, Figure, Turns } from "./figures.ts";
import type { Application, Server } from "./servers.ts";
import type { World } from "./worlds.ts";

/** What every group of figures works with. */
export type Bench = {
  /** The world of every day, two that differ in size alone, and that of every day with many visits. */
  worlds: { ordinary: World; small: World; large: World; busy: World };
  /** How long to measure. `days` are asked one after another; `files` is how much is asked where files are made. */
  pace: Turns & { days: number; files: Extent };
  application: Application;
  /** The empty Next application that the application is held against; null where nothing is built. */
  emptyApp: Server | null;
};

/** Figures that belong together; a group is one file in `groups`, and one line in `groups/groups.ts`. */
export type Group = { title: string; figures: Figure[] };

/** A number of schools, for the name of a figure. */
export function count(schools: number): string {
  return schools.toLocaleString("en");
}

/** The figures of a group as a table. */
export function table({ title, figures }: Group): void {
  const digits = (value: number | undefined, places: number) => value?.toFixed(places) ?? "";
  const rows = figures.map(({ name, sample, value, ratio, asked, reached }) => ({
    figure: name,
    measured: value ?? `${digits(sample?.perSecond, 0)}/s`,
    "p50 ms": digits(sample?.p50, 2),
    "p99 ms": digits(sample?.p99, 2),
    ratio: digits(ratio, 2),
    asked: asked ?? "",
    reached: reached === undefined ? "" : reached ? "yes" : "NO",
  }));
  console.log(`\n${title}`);
  console.table(rows);
}

/** The closing line: what was asked and not reached. */
export function closingLine(groups: readonly Group[]): string {
  const asked = groups.flatMap(({ figures }) => figures).filter(({ reached }) => reached !== undefined);
  const missed = asked.filter(({ reached }) => !reached).map(({ name }) => name);
  if (missed.length === 0) return `All ${asked.length} figures that something is asked of were reached.`;
  return `Not reached (${missed.length} of ${asked.length}): ${missed.join("; ")}.`;
}
