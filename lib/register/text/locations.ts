import { type Region, regions } from "#lib/calendar/holiday-region.ts";
import type { Weekday } from "#lib/calendar/weekday.ts";
import type { RegionHoliday } from "#lib/register/rules/known-holidays.ts";
import type { RelationKind } from "#lib/register/rules/school-relation.ts";
import type { Lesson } from "#lib/register/rules/timetable.ts";

export const relationKindNames: Record<RelationKind, string> = { restart: "Doorstart", merger: "Fusie" };

/** `Voortgekomen uit` or `Voortgezet als`. */
export function nameOfRelation({ isSuccessor }: { isSuccessor: boolean }): string {
  return isSuccessor ? "Voortgezet als" : "Voortgekomen uit";
}

export const lessonDayNames: Record<Weekday, string> = {
  1: "Maandag",
  2: "Dinsdag",
  3: "Woensdag",
  4: "Donderdag",
  5: "Vrijdag",
  6: "Zaterdag",
  7: "Zondag",
};

export const regionNames: Record<Region, string> = { noord: "Noord", midden: "Midden", zuid: "Zuid" };

/** `9:00–12:00, Alfa` */
export function formatLesson({ startsAt, endsAt, level }: Lesson): string {
  return `${startsAt}–${endsAt}, ${level}`;
}

/** `1 locatie`, `3 locaties` */
export function formatLocationCount(count: number): string {
  return count === 1 ? "1 locatie" : `${count} locaties`;
}
/** School holidays of one day: `Meivakantie 2018`, or with the regions where not all have it. */
export function formatHolidays(holidays: readonly RegionHoliday[]): string[] {
  return [...Map.groupBy(holidays, ({ name }) => name)].map(([name, regional]) => {
    const where = regions.filter((region) => regional.some((holiday) => holiday.region === region));
    return where.length === regions.length ? name : `${name} (${where.join(", ")})`;
  });
}
