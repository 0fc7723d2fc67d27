import type { Instant } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";

const long = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** `2 februari 2018` */
export function longDay(day: Day): string {
  return long.format(new Date(`${day}T12:00:00Z`));
}

/** `2 februari 2018 om 14:03`, in Amsterdam. */
export function longMoment(instant: Instant): string {
  return moment.format(new Date(instant));
}

const longIn = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });

/** `2 februari 2018`, in Amsterdam; of a moment in milliseconds. */
export function longDayOf(moment: number): string {
  return longIn.format(new Date(moment));
}

const short = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("nl-NL", { month: "short", timeZone: "UTC" });

/** `31 dec 2017`, where there is little room. */
export function shortDay(day: Day): string {
  return short.format(new Date(`${day}T12:00:00Z`));
}

/** `apr`, and `jan 2018` for the first of a year, on two lines: the scale of a chart. */
export function monthOnScale(day: Date): string {
  const name = month.format(day);
  return day.getUTCMonth() === 0 ? `${name}\n${day.getUTCFullYear()}` : name;
}

const integer = new Intl.NumberFormat("nl-NL");
const percentage = new Intl.NumberFormat("nl-NL", { style: "percent", maximumFractionDigits: 1 });

/** `17.296` */
export function number(count: number): string {
  return integer.format(count);
}

/** `32,7%`; a dash when there is no whole to take a part of. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : percentage.format(part / whole);
}

/** `2018-Q1` as `1e kwartaal 2018`. */
export function quarterName(quarter: string): string {
  return `${quarter.slice(6)}e kwartaal ${quarter.slice(0, 4)}`;
}

const clock = new Intl.DateTimeFormat("nl-NL", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** `14:03`, in Amsterdam; of a moment in milliseconds. */
export function clockOf(moment: number): string {
  return clock.format(new Date(moment));
}
