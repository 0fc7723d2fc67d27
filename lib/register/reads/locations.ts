import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { location } from "#db/schema/register.ts";
import type { Day } from "#lib/calendar/day.ts";
import { clockTimeAnswer, dayAnswer, weekdayAnswer } from "#lib/operation/answer-parts.ts";
import { type Lesson, lessonsOn, type TeachingPlace, type Timetable } from "#lib/register/rules/timetable.ts";
import { nameKey } from "#lib/text/same-text.ts";

// What is known now of the places where schools teach. Nothing here asks a policy.

/** Whether `location` is one on a day. */
function isOpenOn(day: Day) {
  return and(
    isNull(location.untilSeq),
    lte(location.happenedOn, day),
    or(isNull(location.closedOn), gt(location.closedOn, day)),
  );
}

/** The locations of a school on a day, in the order of opening. */
export function getOpenLocations(read: Read, schoolId: string, day: Day): FactRow<"location">[] {
  return read
    .select()
    .from(location)
    .where(and(eq(location.schoolId, schoolId), isOpenOn(day)))
    .orderBy(asc(location.happenedOn), asc(location.firstSeq))
    .all();
}

/** Another location of the school by the same name that has not closed. */
export function getNamesake(read: Read, schoolId: string, name: string, except: string | null): boolean {
  return read
    .select()
    .from(location)
    .where(and(eq(location.schoolId, schoolId), isNull(location.untilSeq), isNull(location.closedOn)))
    .all()
    .some((known) => known.id !== except && nameKey(known.name) === nameKey(name));
}

/** A timetable and the day from which on it holds. */
export type TimetableSince = Timetable & { since: Day };

/** A lesson of a timetable. */
export const timetableLessonAnswer: z.ZodType<Lesson> = z.strictObject({
  weekday: weekdayAnswer,
  startsAt: clockTimeAnswer,
  endsAt: clockTimeAnswer,
  level: z.string(),
});

export const timetableAnswer: z.ZodType<TimetableSince> = z.strictObject({
  since: dayAnswer,
  lessons: z.array(timetableLessonAnswer),
  closures: z.array(z.strictObject({ from: dayAnswer, through: dayAnswer })),
});

/** The timetables in force on a day, by location. */
export function getTimetables(read: Read, schoolId: string, day: Day): Map<string, TimetableSince> {
  const rows = read.all<{ locationId: string; since: Day; lessons: string; closures: string }>(sql`
    select t.locationId, t.happenedOn as since, t.lessons, t.closures from timetable t
    where t.schoolId = ${schoolId} and t.untilSeq is null and t.happenedOn <= ${day}
    order by t.happenedOn`);
  return new Map(
    rows.map(({ locationId, since, lessons, closures }) => [
      locationId,
      { since, lessons: JSON.parse(lessons), closures: JSON.parse(closures) },
    ]),
  );
}

/** A place to visit on a day; `lessons` are those of that day of the week. */
export type PlaceOnDay = TeachingPlace & {
  timetable: TimetableSince | null;
  address: string;
  lessons: Lesson[];
};

/** Where a school teaches on a day, with the timetable in force then: what a planned visit is held against. */
export function getTeachingPlaces(read: Read, schoolId: string, day: Day): PlaceOnDay[] {
  const timetables = getTimetables(read, schoolId, day);
  return getOpenLocations(read, schoolId, day).map(({ id, name, address, place, province }) => {
    const timetable = timetables.get(id) ?? null;
    return {
      id,
      name,
      address,
      place,
      province,
      timetable,
      lessons: timetable ? lessonsOn(timetable, day) : [],
    };
  });
}
