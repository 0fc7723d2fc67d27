import type { Day } from "#lib/calendar/day.ts";
import { type Region, regions, type SchoolHoliday } from "#lib/calendar/holiday-region.ts";
import { schoolHolidays } from "./school-holidays.ts";

/** A holiday of one region, as it is recorded. */
export type RegionHoliday = { name: string; region: Region; from: Day; through: Day };

/** Whether two holidays of the same region have a day in common. */
export function sharesDay(holiday: RegionHoliday, other: RegionHoliday): boolean {
  return holiday.region === other.region && holiday.from <= other.through && other.from <= holiday.through;
}

/** The holidays that ship with the application, each for one region. */
export const shippedHolidays: readonly RegionHoliday[] = schoolHolidays.flatMap(
  ({ name, regions: where, from, through }) => where.map((region) => ({ name, region, from, through })),
);

/** What is known of school holidays: those that ship, each giving way to a recorded one that it meets. */
export function knownHolidays(recorded: readonly RegionHoliday[]): RegionHoliday[] {
  const remaining = shippedHolidays.filter(
    (shipped) => !recorded.some((holiday) => sharesDay(holiday, shipped)),
  );
  return [...remaining, ...recorded].toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.region.localeCompare(b.region),
  );
}

/** In the form in which lesson days are counted. */
export function asSchoolHolidays(holidays: readonly RegionHoliday[]): SchoolHoliday[] {
  return holidays.map(({ region, ...holiday }) => ({ ...holiday, regions: [region] }));
}

/** The last day up to which the holidays of all regions are known. */
export function knownThrough(holidays: readonly RegionHoliday[]): Day {
  const lastOf = (region: Region) =>
    holidays.reduce(
      (last, holiday) => (holiday.region === region && holiday.through > last ? holiday.through : last),
      "",
    );
  return regions.map(lastOf).reduce((first, day) => (day < first ? day : first));
}

/** The school year of a day, from August through July: `2017-2018`. */
export function schoolYearOf(day: Day): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < "08" ? 1 : 0);
  return `${year}-${year + 1}`;
}
