import type { Weekday } from "#lib/calendar/weekday.ts";
import { newId } from "#lib/operation/new-id.ts";
import { performDraw } from "#lib/register/commands/draws.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import type { Lesson } from "#lib/register/rules/timetable.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";

/** How many locations each of these schools has, the largest school first. */
const counts = [6, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1, 1] as const;
/** Schools of which the locations were drawn already. */
const drawnSchools = 2;

const names = [
  "Hoofdlocatie",
  "Buurthuis",
  "Bibliotheek",
  "Wijkgebouw Noord",
  "Oude school",
  "Stationsgebouw",
];
const streets = ["Lindenlaan", "Molenpad", "Kerkstraat", "Havenweg", "Parkzicht", "Spoorlaan"];
const contacts = [
  "A. de Bruin",
  "S. Yilmaz",
  "P. Haverkamp",
  "L. Osei",
  "M. Terpstra",
  "R. van Dalen",
  "F. Nasser",
];

/** A school that ITTA called, and its locations. */
export type CalledSchool = { school: DemoSchool; places: readonly string[] };

/** Some schools that are still to be visited, the largest first. */
export function calledSchools(toVisit: readonly DemoSchool[]): CalledSchool[] {
  return toVisit
    .slice(30)
    .toSorted((a, b) => b.learners - a.learners || a.number.localeCompare(b.number))
    .slice(0, counts.length)
    .map((school, n) => ({ school, places: names.slice(0, counts[n]).map(() => newId()) }));
}

/** In the third week of 2018 ITTA calls some schools, and writes down where they teach. */
export function locations(cast: Cast, called: readonly CalledSchool[]): StoryEvent[] {
  const by = pickFrom(cast.coordinator, 1);
  return called.flatMap(({ school, places: ids }, n) => {
    const at = momentOn("2018-01-17", "09:20", n * 12);
    const places = ids.flatMap((id, nth): StoryEvent[] => {
      const { number, place, province } = school;
      const contact = `${contacts[(n + nth) % contacts.length]}, 06 000000${String(10 + n * 6 + nth).slice(-2)}`;
      const address = `${streets[(n + nth) % streets.length]} ${n * 3 + nth + 2}`;
      const where = { id, school: number, name: names[nth], address, place, province, contact };
      const opened: StoryEvent = {
        at,
        by,
        command: openLocation,
        input: { ...where, openedOn: "2017-09-04" },
      };
      const week = { id, from: "2018-01-08", lessons: weekOf(n + nth), closures: closuresOf(nth) };
      // Of the fourth location nobody knew when lessons are given.
      return nth === 3 ? [opened] : [opened, { at, by, command: recordTimetable, input: week }];
    });
    const draw: StoryEvent = {
      at: momentOn("2018-01-29", "10:00", n),
      by,
      command: performDraw,
      input: { school: school.number, round: roundCode },
    };
    return n < drawnSchools ? [...places, draw] : places;
  });
}

/** Mornings; some locations also teach in the evening, or on Saturday. */
function weekOf(n: number): Lesson[] {
  const lesson = (weekday: Weekday, startsAt: string, endsAt: string, level: string): Lesson => ({
    weekday,
    startsAt,
    endsAt,
    level,
  });
  return [
    lesson(((n % 3) + 1) as Weekday, "09:00", "12:00", "Alfa"),
    lesson(((n % 3) + 2) as Weekday, "09:00", "12:00", "A1"),
    lesson(4, "13:00", "16:00", "A2"),
    ...(n % 3 === 1 ? [lesson(2, "19:00", "21:30", "A2"), lesson(4, "19:00", "21:30", "B1")] : []),
    ...(n % 4 === 2 ? [lesson(6, "10:00", "13:00", "A2")] : []),
  ];
}

function closuresOf(nth: number) {
  return nth === 0 ? [{ from: "2018-03-14", through: "2018-03-14" }] : [];
}
