import { addDays, type Day, daysBetween } from "#lib/calendar/day.ts";

/** A prime: steps of it through fewer days come by each of them once, in an order that looks like chance. */
const stride = 7919;

/** Days of a period, each at most once. */
export function someDays({ from, through }: { from: Day; through: Day }, count: number): Day[] {
  const days = daysBetween(from, through) + 1;
  return Array.from({ length: count }, (_, nth) => addDays(from, (nth * stride) % days));
}

/** The address of the figures on a day, or on today. */
export function progressPath(on?: Day): string {
  return `/api/v1/progress${on ? `?on=${on}` : ""}`;
}
