import type { Pace } from "./contest.ts";
import type { Figure, Sample } from "./figures.ts";
import { middle, ratioOf } from "./figures.ts";
import type { Server } from "./servers.ts";

/** What every measurement works with: how long to measure, the empty application, and where answers are kept. */
export type Bench = { pace: Pace; next: Server; answers: string };

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

/** A size for the name of a figure. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
