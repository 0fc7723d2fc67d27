import { Temporal } from "temporal-polyfill";
import type { ClockTime } from "./clock-time.ts";
import { addDays, type Day } from "./day.ts";

/** A moment in time as UTC ISO text with milliseconds, `2018-02-02T23:00:00.000Z`. */
export type Instant = string;

const amsterdam = "Europe/Amsterdam";

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

/** The moment at which clocks in Amsterdam show a time on a day; where they skip it, as much later. */
export function instantOf(day: Day, time: ClockTime): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(amsterdam);
  return new Date(local.epochMilliseconds).toISOString();
}

/** What clocks in Amsterdam show at a moment. */
export function clockTimeOf(instant: Date): ClockTime {
  const local = Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO(amsterdam);
  return local.toPlainTime().toString({ smallestUnit: "minute" });
}
