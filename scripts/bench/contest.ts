import type { Sample } from "./figures.ts";

/** How much is asked in one go: for so many seconds, or until there are so many answers. */
export type Extent = { seconds: number } | { answers: number };

/** Rounds of every contestant in turn, how much in each, and how much before them; null is no warm-up. */
export type Turns = { rounds: number; load: Extent; warmUp: Extent | null };

/** How long to measure. */
export type Pace = Turns & {
  /** Days that are asked one after another. */
  days: number;
  /** How much is asked where files are made: ten at once take seconds each at full size. */
  files: Extent;
};

export type Contestant = (extent: Extent) => Promise<Sample>;

/**
 * Lets contestants run in turn, A B A B, so that a machine that is slower for a while is so for all of them. The
 * warm-up does not count. Gives the samples of each by round.
 */
export async function contest<K extends string>(
  contestants: Record<K, Contestant>,
  { rounds, load, warmUp }: Turns,
): Promise<Record<K, Sample[]>> {
  const entries = Object.entries(contestants) as [K, Contestant][];
  const samples = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<K, Sample[]>;
  if (warmUp) for (const [, run] of entries) await run(warmUp);
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of entries) samples[name].push(await run(load));
  return samples;
}

/** Whether so much was done, with so many answers in so many milliseconds. */
export function isDone(extent: Extent, answers: number, elapsedMs: number): boolean {
  return "seconds" in extent ? elapsedMs >= extent.seconds * 1000 : answers >= extent.answers;
}
