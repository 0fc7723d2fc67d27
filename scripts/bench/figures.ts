/** A rate and how long the answers took, in milliseconds. */
export type Sample = { perSecond: number; p50: number; p99: number };

/** One line of the outcome. A rate has a sample; anything else is a value in words. `reached` where something is asked. */
export type Figure = {
  name: string;
  sample?: Sample;
  value?: string;
  ratio?: number;
  yardstick?: string;
  asked?: string;
  reached?: boolean;
};

/** Figures of one run that belong together, and what a reader must know about them. */
export type Group = { title: string; figures: Figure[]; notes: string[] };

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const high = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? Number.NaN) + high) / 2;
}

/** The smallest value that at least `percent` of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** The medians of several samples, each of its own. */
export function middle(samples: readonly Sample[]): Sample {
  return {
    perSecond: median(samples.map((sample) => sample.perSecond)),
    p50: median(samples.map((sample) => sample.p50)),
    p99: median(samples.map((sample) => sample.p99)),
  };
}

/**
 * How a rate compares with its yardstick: the median of the ratios of the rounds. What slows the machine down for a
 * while slows both sides of a round.
 */
export function ratioOf(samples: readonly Sample[], yardstick: readonly Sample[]): number {
  return median(
    samples.map((sample, round) => sample.perSecond / (yardstick[round]?.perSecond ?? Number.NaN)),
  );
}

/** The times of answers that came one after another in so many milliseconds. */
export function sampleOf(times: readonly number[], elapsedMs: number): Sample {
  return {
    perSecond: (times.length / elapsedMs) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}
