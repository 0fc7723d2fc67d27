import { addDays, type Day, daysBetween } from "#lib/calendar/day.ts";
import { Chance } from "./seed/random.ts";

/** Every pair of a day and a day as known on, each once, in an order of chance: nothing that was kept serves twice. */
export function freshViews(from: Day, through: Day): { on: Day; knownAt: Day }[] {
  const days = daysBetween(from, through) + 1;
  const pairs = Array.from({ length: days * days }, (_, nth) => ({
    on: addDays(from, nth % days),
    knownAt: addDays(from, Math.floor(nth / days)),
  }));
  return shuffled(pairs);
}

/** Days of a period in an order of chance, each at most once. */
export function someDays(from: Day, through: Day, count: number): Day[] {
  const all = Array.from({ length: daysBetween(from, through) + 1 }, (_, nth) => addDays(from, nth));
  return shuffled(all).slice(0, count);
}

/** The address of the figures from a point of view. */
export function progressPath(view: Record<string, string> = {}): string {
  const query = new URLSearchParams(view).toString();
  return `/api/v1/progress${query ? `?${query}` : ""}`;
}

function shuffled<T>(values: T[]): T[] {
  const chance = new Chance(6);
  return values
    .map((value) => ({ value, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
