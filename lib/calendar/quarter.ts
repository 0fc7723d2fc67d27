import { addDays, type Day } from "./day.ts";

/** A quarter of a calendar year as `2018-Q1`. Compares correctly as text. */
export type Quarter = string;

export function isQuarter(text: string): text is Quarter {
  return /^(19|20|21)\d{2}-Q[1-4]$/.test(text);
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function quarterStart(quarter: Quarter): Day {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

export function quarterEnd(quarter: Quarter): Day {
  return addDays(quarterStart(quarterAt(numberOf(quarter) + 1)), -1);
}

/** Every quarter that holds a day of the period, in order. */
export function quartersBetween(startsOn: Day, endsOn: Day): Quarter[] {
  const first = numberOf(quarterOf(startsOn));
  const count = Math.max(numberOf(quarterOf(endsOn)) - first + 1, 0) || 0;
  return Array.from({ length: count }, (_, n) => quarterAt(first + n));
}

/** Quarters counted through: each is one more than the one before it. */
function numberOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function quarterAt(number: number): Quarter {
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}
