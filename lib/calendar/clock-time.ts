/** A time of the day as `09:30`. Compares correctly as text. */
export type ClockTime = string;

export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * A time as people type it: 9, 9:30, 9.30, 9u30, 930, 0930 or 9.30 uur, and 09:30:00 as a sheet has it; null when it is none.
 * Minutes are two digits: 9:3 may be three minutes past nine, or half past.
 */
export function clockTime(typed: string): ClockTime | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const match = /^(\d{1,2})(?:\s?[:.,;uh]?\s?(\d\d))?(?::00)?\s?(?:uur|u|h)?\.?$/.exec(text);
  if (!match) return null;
  const [, hours = "", minutes = "00"] = match;
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  return isClockTime(time) ? time : null;
}
