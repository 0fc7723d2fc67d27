import type { Instant } from "#lib/calendar/amsterdam.ts";

const day = 24 * 60 * 60 * 1000;
const longestSilence = 366 * day;

/**
 * What the last entry says against a clock, which somebody has to settle: it lies ahead of the clock by more than `tolerance`
 * (milliseconds), or so far behind that the clock may well have run ahead.
 */
export type ClockDoubt = "ahead" | "behind";

export function clockDoubt(last: Instant, now: Date, tolerance: number): ClockDoubt | null {
  const behind = now.getTime() - Date.parse(last);
  if (behind < -tolerance) return "ahead";
  return behind > longestSilence ? "behind" : null;
}
