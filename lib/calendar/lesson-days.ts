import { addDays, type Day } from "./day.ts";
import { type Region, regions, type SchoolHoliday } from "./holiday-region.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import { weekdayOf } from "./weekday.ts";

/** The regions in which there are lessons on a day: none in a weekend or on a public holiday. */
export function regionsWithLessons(schoolHolidays: readonly SchoolHoliday[], day: Day): Region[] {
  if (weekdayOf(day) > 5 || isPublicHoliday(day)) return [];
  const isFree = (region: Region) =>
    schoolHolidays.some(
      (holiday) => holiday.regions.includes(region) && holiday.from <= day && day <= holiday.through,
    );
  return regions.filter((region) => !isFree(region));
}

/** How many lesson days lie from a day through another. */
export type LessonDays = (from: Day, through: Day) => number;

/**
 * Lesson days from a day through another: each counts for the part of the three regions that has lessons, so that a
 * week in which one region is on holiday has 3⅓ of them. 0 when the last lies before the first. Many periods are
 * counted of one calendar, so each of its days is looked up once.
 */
export function lessonDayCounter(schoolHolidays: readonly SchoolHoliday[]): LessonDays {
  const counted = new Map<Day, number>();
  const regionsOn = (day: Day) => {
    const known = counted.get(day) ?? regionsWithLessons(schoolHolidays, day).length;
    counted.set(day, known);
    return known;
  };
  return (from, through) => {
    let thirds = 0;
    for (let day = from; day <= through; day = addDays(day, 1)) thirds += regionsOn(day);
    return thirds / regions.length;
  };
}
