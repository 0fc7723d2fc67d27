import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Region } from "#lib/calendar/holiday-region.ts";
import { isPublicHoliday } from "#lib/calendar/public-holidays.ts";
import { weekdayOf } from "#lib/calendar/weekday.ts";
import type { RegionHoliday } from "#lib/register/rules/known-holidays.ts";
import { knownThrough } from "#lib/register/rules/known-holidays.ts";
import { regionsOf } from "#lib/register/rules/province-regions.ts";
import {
  isClosedOn,
  type Lesson,
  lessonsOn,
  overlaps,
  type TeachingPlace,
} from "#lib/register/rules/timetable.ts";

/** From this time on it is evening. Our own choice: no source names a time. */
export const eveningFrom: ClockTime = "18:00";

/** When a visit is to be held, where, and what is known of holidays. */
export type VisitMoment = {
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  /** The school's own province: it counts where no location is chosen. */
  province: string;
  /** The locations that are chosen; none where the school has none or none was chosen. */
  places: readonly TeachingPlace[];
  schoolHolidays: readonly RegionHoliday[];
};

/**
 * Something to know about the moment of a visit. `place` is the id of the location that it is about, or null where no
 * location was chosen. `everywhere` says that every region of the province has this holiday.
 */
export type VisitDayFlag =
  | { kind: "public-holiday" }
  | { kind: "school-holiday"; name: string; regions: Region[]; everywhere: boolean }
  | { kind: "school-holidays-unknown" }
  | { kind: "closed"; place: string }
  | { kind: "no-lesson"; place: string }
  | { kind: "timetable-unknown"; place: string | null }
  | { kind: "weekend"; place: string | null }
  | { kind: "evening"; place: string | null };

export type VisitDay = {
  flags: VisitDayFlag[];
  /** The lessons that the visit lands on. */
  lessons: { place: string; lesson: Lesson }[];
};

/** What a visit of this moment lands on: holidays, closures and lessons. None of it forbids the visit. */
export function visitDayOf(moment: VisitMoment): VisitDay {
  const { places } = moment;
  const landed = places.map((place) => ({ place, lessons: lessonsDuring(place, moment) }));
  return {
    flags: [
      ...(isPublicHoliday(moment.day) ? [{ kind: "public-holiday" } as const] : []),
      ...schoolHolidayFlags(moment),
      ...(places.length === 0
        ? [{ kind: "timetable-unknown", place: null } as const, ...oddTimes(moment, null, [])]
        : landed.flatMap(({ place, lessons }) => [
            ...lessonFlags(place, moment, lessons),
            ...oddTimes(moment, place.id, lessons),
          ])),
    ],
    lessons: landed.flatMap(({ place, lessons }) => lessons.map((lesson) => ({ place: place.id, lesson }))),
  };
}

function lessonsDuring({ timetable }: TeachingPlace, { day, startsAt, endsAt }: VisitMoment): Lesson[] {
  if (timetable === null || isClosedOn(timetable, day)) return [];
  return lessonsOn(timetable, day).filter((lesson) => overlaps(lesson, startsAt, endsAt));
}

function schoolHolidayFlags({ day, province, places, schoolHolidays }: VisitMoment): VisitDayFlag[] {
  const provinces = places.length > 0 ? places.map((place) => place.province) : [province];
  const where = new Set(provinces.flatMap(regionsOf));
  const firstKnown = schoolHolidays.reduce(
    (first, { from }) => (first === "" || from < first ? from : first),
    "",
  );
  if (day < firstKnown || day > knownThrough(schoolHolidays)) return [{ kind: "school-holidays-unknown" }];
  const then = schoolHolidays.filter(
    ({ region, from, through }) => where.has(region) && from <= day && day <= through,
  );
  const free = new Set(then.map(({ region }) => region));
  return [...Map.groupBy(then, ({ name }) => name)].map(([name, holidays]) => ({
    kind: "school-holiday",
    name,
    regions: holidays.map(({ region }) => region),
    everywhere: free.size === where.size,
  }));
}

function lessonFlags(
  { id, timetable }: TeachingPlace,
  { day }: VisitMoment,
  lessons: Lesson[],
): VisitDayFlag[] {
  if (timetable === null) return [{ kind: "timetable-unknown", place: id }];
  if (isClosedOn(timetable, day)) return [{ kind: "closed", place: id }];
  return lessons.length === 0 ? [{ kind: "no-lesson", place: id }] : [];
}

/** A weekend or an evening is odd only where no lesson is given then. */
function oddTimes(
  { day, startsAt, endsAt }: VisitMoment,
  place: string | null,
  lessons: Lesson[],
): VisitDayFlag[] {
  if (weekdayOf(day) > 5) return lessons.length === 0 ? [{ kind: "weekend", place }] : [];
  if (endsAt <= eveningFrom) return [];
  const from = startsAt > eveningFrom ? startsAt : eveningFrom;
  return lessons.some((lesson) => overlaps(lesson, from, endsAt)) ? [] : [{ kind: "evening", place }];
}
