import { format, parseDate, parseTime } from "numfmt";
import { type ClockTime, clockTime } from "#lib/calendar/clock-time.ts";
import { type Day, isDay, parseDay } from "#lib/calendar/day.ts";
import type { FileCell } from "./file-table.ts";

/** A day without a look is taken for one from here on, in 1954: what is smaller may be a year or an amount. */
const firstPlainDay = 20_000;

/** The day in a cell of a column of days: one that looks so, the number of one, or one that is written out. */
export function dayIn({ text, number, looksLike }: FileCell): Day | null {
  if (looksLike !== undefined && number !== undefined) return looksLike === "day" ? countedDay(number) : null;
  const [, first = text] = withTime.exec(text) ?? [];
  return (
    parseDay(first) ??
    plainDay(number ?? (/^\d{5}(?:[.,]\d+)?$/.test(text) ? numberIn(text) : 0)) ??
    spelledDay(first)
  );
}

/** The time in a cell of a column of times: as it is shown, the part of a day that it is, or the time of a moment. */
export function clockTimeIn({ text, number, looksLike }: FileCell): ClockTime | null {
  if (number !== undefined && number >= 0 && number < 1) return countedTime(number);
  const typed = clockTime(text);
  if (typed !== null) return typed;
  if (number !== undefined) return looksLike === "day" && number % 1 > 0 ? countedTime(number) : null;
  const [, first = "", rest = ""] = withTime.exec(text) ?? [];
  if (first !== "" && dayIn({ text: first }) !== null) return clockTimeIn({ text: rest });
  const part = /^0?[.,]\d+$/.test(text) ? numberIn(text) : parseTime(text)?.v;
  return typeof part === "number" && part < 1 ? countedTime(part) : null;
}

/** A number of things without the points and zeros that a cell may show it with; the text itself when it is none. */
export function countIn({ text }: FileCell): string {
  const whole = text.replace(/,0+$/, "");
  return /^\d{1,3}(?:[. ]\d{3})+$/.test(whole) ? whole.replace(/[. ]/g, "") : whole.replace(/\.0+$/, "");
}

/** A day with a time behind it, as programs write a moment. */
const withTime = /^(\S+)[T ](\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?)$/;

function numberIn(text: string): number {
  return Number(text.replace(",", "."));
}

function countedDay(number: number): Day | null {
  const day = number >= 1 ? format("yyyy-mm-dd", Math.floor(number)) : "";
  return isDay(day) ? day : null;
}

function plainDay(number: number): Day | null {
  return number >= firstPlainDay ? countedDay(number) : null;
}

/** `5 feb 2018`: with a month in letters and the whole year it can be no other day. */
function spelledDay(text: string): Day | null {
  if (!/\p{L}{3}/u.test(text) || !/\b\d{4}$/.test(text)) return null;
  const days = parseDate(text, { locale: "nl" })?.v ?? parseDate(text, { locale: "en" })?.v;
  return typeof days === "number" ? countedDay(days) : null;
}

function countedTime(number: number): ClockTime {
  return format("hh:mm", number);
}
