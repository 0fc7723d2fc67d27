import type { Pace } from "./contest.ts";
import type { Figure, Sample } from "./figures.ts";
import { middle, ratioOf } from "./figures.ts";
import type { Application, Server } from "./servers/servers.ts";
import type { World } from "./worlds.ts";

/** What every measurement works with. */
export type Bench = {
  /** The worlds by their part: the one of every day, and two that differ in size alone. */
  worlds: { ordinary: World; small: World; large: World };
  pace: Pace;
  application: Application;
  /** The built empty Next application that the application is held against; null where nothing is built. */
  next: Server | null;
  /** The folder where answers are kept for the yardsticks that send them again. */
  answers: string;
};

/** A rate beside its yardsticks; what is asked is a ratio to the first of them. */
export function rated(
  name: string,
  samples: readonly Sample[],
  [first, ...others]: readonly { name: string; samples: readonly Sample[] }[],
  asked?: number,
): Figure[] {
  const ratio = first && ratioOf(samples, first.samples);
  const main: Figure = {
    name,
    sample: middle(samples),
    ratio,
    yardstick: first?.name,
    ...(asked !== undefined && ratio !== undefined
      ? { asked: `at least ${asked} of ${first?.name}`, reached: ratio >= asked }
      : {}),
  };
  const also = others.map((other) => ({
    name: "  the same",
    ratio: ratioOf(samples, other.samples),
    yardstick: other.name,
  }));
  return [main, ...also];
}

/** A yardstick on a line of its own. */
export function yardstick(name: string, samples: readonly Sample[]): Figure {
  return { name: `  ${name}`, sample: middle(samples) };
}

/** A number of schools, for the name of a figure. */
export function count(schools: number): string {
  return schools.toLocaleString("en");
}

/** A size for the name of a figure. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
