import type { Day } from "#lib/domain/day.ts";
import type { RegionHoliday } from "#lib/domain/known-holidays.ts";
import type { Month } from "#lib/domain/month.ts";
import { regions } from "#lib/domain/school-holidays.ts";

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
export function dayOfMonth(of: Day): string {
  return day.format(new Date(`${of}T12:00:00Z`));
}

/** School holidays of one day: `Meivakantie 2018`, or with the regions where not all have it. */
export function holidaysSaid(holidays: readonly RegionHoliday[]): string[] {
  return [...Map.groupBy(holidays, ({ name }) => name)].map(([name, own]) => {
    const where = regions.filter((region) => own.some((holiday) => holiday.region === region));
    return where.length === regions.length ? name : `${name} (${where.join(", ")})`;
  });
}
