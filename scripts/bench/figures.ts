/** A rate and how long the answers took, in milliseconds. */
export type Sample = { perSecond: number; p50: number; p99: number };

/** One line of the outcome: a rate, or a value in words. `reached` where something is asked. */
export type Figure = {
  name: string;
  sample?: Sample;
  value?: string;
  ratio?: number;
  asked?: string;
  reached?: boolean;
};

/** How much is asked in one go: for so many seconds, or until there are so many answers. */
export type Extent = { seconds: number } | { answers: number };

/** Rounds, how much is asked in each of them, and how much before them; null is no warm-up. */
export type Turns = { rounds: number; load: Extent; warmUp: Extent | null };

export type Work = (extent: Extent) => Promise<Sample> | Sample;

/**
 * A rate beside a yardstick. Both run in turn, A B A B, after a warm-up that does not count: a machine that is slower
 * for a while is so for both. The ratio is the median of those of the rounds; `asked` is the least that it may be.
 */
export async function compare(
  { rounds, load, warmUp }: Turns,
  name: string,
  work: Work,
  yardstick: { name: string; work: Work; asked?: number },
): Promise<[Figure, Figure]> {
  const [samples, yardstickSamples]: [Sample[], Sample[]] = [[], []];
  for (const warming of warmUp ? [work, yardstick.work] : []) await warming(warmUp ?? load);
  for (let round = 0; round < rounds; round++) {
    samples.push(await work(load));
    yardstickSamples.push(await yardstick.work(load));
  }
  const others = yardstickSamples.map(({ perSecond }) => perSecond);
  const ratio = median(samples.map(({ perSecond }, round) => perSecond / (others[round] ?? Number.NaN)));
  const figure: Figure = { name, sample: middle(samples), ratio };
  if (yardstick.asked !== undefined) {
    figure.asked = `at least ${yardstick.asked} of ${yardstick.name}`;
    figure.reached = ratio >= yardstick.asked;
  }
  return [figure, { name: `  ${yardstick.name}`, sample: middle(yardstickSamples) }];
}

/** The smallest value that at least `percent` of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const rank = Math.max(Math.ceil((percent / 100) * values.length), 1);
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The medians of several samples, each of its own. */
export function middle(samples: readonly Sample[]): Sample {
  const middleOf = (part: keyof Sample) => median(samples.map((sample) => sample[part]));
  return { perSecond: middleOf("perSecond"), p50: middleOf("p50"), p99: middleOf("p99") };
}

/** The times of answers that came one after another in so many milliseconds. */
export function sampleOf(times: readonly number[], elapsedMs: number): Sample {
  const perSecond = (times.length / elapsedMs) * 1000;
  return { perSecond, p50: percentile(times, 50), p99: percentile(times, 99) };
}
