import { Temporal } from "temporal-polyfill";

/** A calendar day as `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string;

/** A moment in time as UTC ISO text with milliseconds, `2018-02-02T23:00:00.000Z`. */
export type Instant = string;

const amsterdam = "Europe/Amsterdam";

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a day as people type it: `2018-02-02`, `02-02-2018` or `2-2-2018`.
 * Returns null for anything that is not a day on the calendar (30 February, two-digit years).
 */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim();
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(trimmed);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : trimmed;
  return isDay(iso) ? iso : null;
}

/** The day in Dutch numeric form, `02-02-2018`. */
export function dutchDay(day: Day): string {
  return `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** The day on the calendar in Amsterdam at a moment. */
export function dayOf(instant: Instant | Date): Day {
  const text = typeof instant === "string" ? instant : instant.toISOString();
  return Temporal.Instant.from(text).toZonedDateTimeISO(amsterdam).toPlainDate().toString();
}

/** The first moment of a day in Amsterdam. */
export function startOfDay(day: Day): Instant {
  const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: amsterdam });
  return new Date(start.epochMilliseconds).toISOString();
}

/** The first moment after a day in Amsterdam: what came before it was known by the end of that day. */
export function endOfDay(day: Day): Instant {
  return startOfDay(addDays(day, 1));
}

export function earliest(days: readonly Day[]): Day {
  return days.reduce((first, day) => (day < first ? day : first));
}
