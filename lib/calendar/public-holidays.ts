import { addDays, type Day } from "./day.ts";
import { weekdayOf } from "./weekday.ts";

const byYear = new Map<number, ReadonlySet<Day>>();

/**
 * Whether schools give no lessons because it is a public holiday: New Year, Easter, Koningsdag, Ascension, Whitsun and
 * Christmas. On Good Friday and 5 May many do; they are holidays of the law on terms (Algemene termijnenwet) alone.
 */
export function isPublicHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const holidays = byYear.get(year) ?? holidaysOf(year);
  byYear.set(year, holidays);
  return holidays.has(day);
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const easter = easterOf(year);
  const ascension = addDays(easter, 39);
  const whitsun = addDays(easter, 49);
  return new Set([
    `${year}-01-01`,
    easter,
    addDays(easter, 1),
    kingsDayOf(year),
    ascension,
    whitsun,
    addDays(whitsun, 1),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
}

/** Koningsdag, before 2014 Koninginnedag; on the Saturday where it would be a Sunday. */
function kingsDayOf(year: number): Day {
  const birthday = year < 2014 ? `${year}-04-30` : `${year}-04-27`;
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/** The Sunday after the first full moon of spring, as the Gregorian calendar reckons the moon. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapDays = century - Math.floor(century / 4);
  const moonDays = Math.floor((8 * century + 13) / 25);
  const age = (19 * golden + leapDays - moonDays + 15) % 30;
  const isOneEarlier = age === 29 || (age === 28 && golden > 10);
  const fullMoon = addDays(`${year}-03-21`, isOneEarlier ? age - 1 : age);
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}
