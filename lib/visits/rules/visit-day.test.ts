import { expect, test } from "vitest";
import { shippedHolidays } from "#lib/register/rules/known-holidays.ts";
import type { TeachingPlace } from "#lib/register/rules/timetable.ts";
import { type VisitDay, type VisitMoment, visitDayOf } from "./visit-day.ts";

const brug: TeachingPlace = {
  id: "brug",
  name: "De Brug",
  place: "Zwolle",
  province: "Overijssel",
  timetable: {
    lessons: [
      { weekday: 2, startsAt: "09:00", endsAt: "12:00", level: "Alfa" },
      { weekday: 2, startsAt: "19:00", endsAt: "21:00", level: "B1" },
      { weekday: 4, startsAt: "17:00", endsAt: "19:00", level: "A2" },
      { weekday: 6, startsAt: "10:00", endsAt: "13:00", level: "A2" },
    ],
    closures: [{ from: "2018-03-13", through: "2018-03-14" }],
  },
};
const unknown: TeachingPlace = { ...brug, id: "kade", timetable: null };
const arnhem: TeachingPlace = { ...brug, id: "arnhem", province: "Gelderland" };

const moment = (day: string, startsAt: string, endsAt: string, places = [brug]): VisitMoment => ({
  day,
  startsAt,
  endsAt,
  province: "Overijssel",
  places,
  schoolHolidays: shippedHolidays,
});
const flagNames = ({ flags }: VisitDay) =>
  flags.map((flag) => ("place" in flag && flag.place ? `${flag.kind} ${flag.place}` : flag.kind));
const levels = ({ lessons }: VisitDay) => lessons.map(({ place, lesson }) => `${place} ${lesson.level}`);

test.each<[string, VisitMoment, string[], string[]]>([
  ["a Tuesday morning with a lesson", moment("2018-03-06", "10:00", "11:00"), [], ["brug Alfa"]],
  ["a Tuesday afternoon without", moment("2018-03-06", "13:00", "15:00"), ["no-lesson brug"], []],
  ["a visit that ends as the lesson begins", moment("2018-03-06", "08:00", "09:00"), ["no-lesson brug"], []],
  ["an evening with a lesson", moment("2018-03-06", "19:30", "20:30"), [], ["brug B1"]],
  ["an evening without", moment("2018-03-07", "19:30", "20:30"), ["no-lesson brug", "evening brug"], []],
  ["a lesson into the evening", moment("2018-03-08", "17:30", "18:30"), [], ["brug A2"]],
  ["a visit long after the lesson", moment("2018-03-08", "17:30", "21:00"), [], ["brug A2"]],
  [
    "an afternoon lesson, and on into an evening without",
    moment("2018-03-06", "11:00", "18:30"),
    ["evening brug"],
    ["brug Alfa"],
  ],
  ["a visit up to six o'clock", moment("2018-03-07", "16:00", "18:00"), ["no-lesson brug"], []],
  ["a Saturday with a lesson", moment("2018-03-10", "10:00", "12:00"), [], ["brug A2"]],
  ["a Sunday", moment("2018-03-11", "10:00", "12:00"), ["no-lesson brug", "weekend brug"], []],
  ["a closure", moment("2018-03-13", "09:00", "12:00"), ["closed brug"], []],
  ["an evening of a closure", moment("2018-03-13", "19:00", "20:00"), ["closed brug", "evening brug"], []],
  ["no timetable", moment("2018-03-06", "10:00", "11:00", [unknown]), ["timetable-unknown kade"], []],
  [
    "no timetable on a Saturday",
    moment("2018-03-10", "10:00", "11:00", [unknown]),
    ["timetable-unknown kade", "weekend kade"],
    [],
  ],
  ["no location chosen", moment("2018-03-06", "10:00", "11:00", []), ["timetable-unknown"], []],
  [
    "no location chosen, in the evening",
    moment("2018-03-06", "19:00", "20:00", []),
    ["timetable-unknown", "evening"],
    [],
  ],
  [
    "two locations, one with a lesson",
    moment("2018-03-06", "10:00", "11:00", [brug, unknown]),
    ["timetable-unknown kade"],
    ["brug Alfa"],
  ],
  [
    "a public holiday, whatever the timetable says",
    moment("2018-12-25", "10:00", "11:00"),
    ["public-holiday", "school-holiday"],
    ["brug Alfa"],
  ],
  [
    "a school holiday in Gelderland of the south alone",
    moment("2018-02-20", "10:00", "11:00", [arnhem]),
    ["school-holiday"],
    ["arnhem Alfa"],
  ],
  ["that day in Overijssel", moment("2018-02-20", "10:00", "11:00"), [], ["brug Alfa"]],
  [
    "a year of which school holidays are not known",
    moment("2020-03-03", "10:00", "11:00"),
    ["school-holidays-unknown"],
    ["brug Alfa"],
  ],
  [
    "a public holiday of a year far ahead",
    moment("2031-04-14", "10:00", "11:00"),
    ["public-holiday", "school-holidays-unknown", "no-lesson brug"],
    [],
  ],
])("%s", (_what, when, flags, lessons) => {
  const day = visitDayOf(when);
  expect(flagNames(day)).toEqual(flags);
  expect(levels(day)).toEqual(lessons);
});

test("a school holiday says which regions have it, and whether those are all that the province lies in", () => {
  const inGelderland = (day: string) => visitDayOf(moment(day, "10:00", "11:00", [arnhem])).flags[0];
  expect(inGelderland("2018-02-20")).toEqual({
    kind: "school-holiday",
    name: "Voorjaarsvakantie 2018",
    regions: ["zuid"],
    everywhere: false,
  });
  expect(inGelderland("2018-05-01")).toMatchObject({ everywhere: true });
});
