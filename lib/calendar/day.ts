/** A calendar day as `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string;

const msPerDay = 86_400_000;

/** A day on the calendar in a year that this work can be about: 1900 to 2199. */
export function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/**
 * Reads a day as people type it: `2018-02-02`, `02-02-2018`, `2-2-2018`, `2.2.2018`, or `02022018` where the keys of a telephone
 * have digits alone. Returns null for anything that is not a day on the calendar (30 February, two-digit years).
 */
export function parseDay(text: string): Day | null {
  const trimmed = text.normalize("NFKC").trim();
  const dutch =
    /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(trimmed.replaceAll(/\s?[.‐–]\s?/g, "-")) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(trimmed);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : trimmed;
  return isDay(iso) ? iso : null;
}

/** The day in Dutch numeric form, `02-02-2018`. */
export function dutchDay(day: Day): string {
  return `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

export function addDays(day: Day, days: number): Day {
  return new Date(utc(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** The same day some months later or earlier, or else the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = (month: number) =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  return earliest([addDays(first(at), Number(day.slice(8)) - 1), addDays(first(at + 1), -1)]);
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / msPerDay;
}

export function earliest(days: readonly Day[]): Day {
  return days.reduce((first, day) => (day < first ? day : first));
}

/** A day has no hours here: counted at midnight UTC, days are all equally long. */
function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
