import type { Day } from "#lib/calendar/day.ts";
import type { Month } from "#lib/calendar/month.ts";

const long = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

export const weekdayNames = [
  "maandag",
  "dinsdag",
  "woensdag",
  "donderdag",
  "vrijdag",
  "zaterdag",
  "zondag",
] as const;

/** `maart 2018` */
export function monthName(month: Month): string {
  return long.format(new Date(`${month}-01T12:00:00Z`));
}

/** `donderdag 1 maart` */
export function dayOfMonth(onDay: Day): string {
  return day.format(new Date(`${onDay}T12:00:00Z`));
}
