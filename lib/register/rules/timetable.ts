import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type Weekday, weekdayOf } from "#lib/calendar/weekday.ts";
import type { Province } from "./school.ts";

/** A lesson of every week, for a group of some level. */
export type Lesson = { weekday: Weekday; startsAt: ClockTime; endsAt: ClockTime; level: string };

/** Days on which no lesson is given though the timetable has one. */
export type Closure = { from: Day; through: Day };

export type Timetable = { lessons: readonly Lesson[]; closures: readonly Closure[] };

/** Where a school teaches. The timetable is null where it is not known. */
export type TeachingPlace = {
  id: string;
  name: string;
  place: string;
  province: Province;
  timetable: Timetable | null;
};

/** The lessons of a day of the week, the earliest first; closures do not count here. */
export function lessonsOn({ lessons }: Timetable, day: Day): Lesson[] {
  return inWeekOrder(lessons.filter(({ weekday }) => weekday === weekdayOf(day)));
}

export function isClosedOn({ closures }: Timetable, day: Day): boolean {
  return closures.some(({ from, through }) => from <= day && day <= through);
}

/** Whether a lesson is going on at some time between two times of the day. */
export function overlaps(lesson: Lesson, startsAt: ClockTime, endsAt: ClockTime): boolean {
  return lesson.startsAt < endsAt && lesson.endsAt > startsAt;
}

/** Lessons in the order of the week. */
export function inWeekOrder(lessons: readonly Lesson[]): Lesson[] {
  const key = (lesson: Lesson) => `${lesson.weekday}${lesson.startsAt}${lesson.endsAt}${lesson.level}`;
  return lessons.toSorted((a, b) => key(a).localeCompare(key(b)));
}
