import type { Sample } from "./figures.ts";

/** How long to measure: rounds of every contestant in turn, and the seconds of load in each. */
export type Pace = { rounds: number; seconds: number; warmUpSeconds: number };

export type Contestant = (seconds: number) => Promise<Sample>;

/**
 * Lets contestants run in turn, A B A B, so that a machine that is slower for a while is so for all of them. The
 * warm-up does not count. Gives the samples of each by round.
 */
export async function contest<K extends string>(
  contestants: Record<K, Contestant>,
  { rounds, seconds, warmUpSeconds }: Pace,
): Promise<Record<K, Sample[]>> {
  const entries = Object.entries(contestants) as [K, Contestant][];
  const samples = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<K, Sample[]>;
  for (const [, run] of entries) await run(warmUpSeconds);
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of entries) samples[name].push(await run(seconds));
  return samples;
}
