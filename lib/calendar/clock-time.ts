/** A time of the day as `09:30`. Compares correctly as text. */
export type ClockTime = string;

export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A time that was typed as 9:30, 9.30 or 09:30; null when it is none. */
export function clockTime(typed: string): ClockTime | null {
  const text = typed
    .trim()
    .replace(".", ":")
    .replace(/^(\d):/, "0$1:");
  return isClockTime(text) ? text : null;
}
