import { clockTime } from "#lib/calendar/clock-time.ts";
import { dutchDay, isDay, parseDay } from "#lib/calendar/day.ts";
import { emailKey } from "./same-text.ts";

type Kind = {
  /** The value that was typed; null when it is none. */
  read: (typed: string) => string | null;
  wrong: string;
};

/**
 * Values that fit on a line: how each is read, and what is said of what is none. Fields, commands and the check of a visit
 * all go by this.
 */
export const typedKinds = {
  day: { read: parseDay, wrong: "Deze dag bestaat niet. Schrijf de dag als dd-mm-jjjj." },
  time: { read: clockTime, wrong: "Schrijf de tijd als 9:30." },
  amount: { read: readAmount, wrong: "Vul een heel aantal in." },
  email: { read: readEmail, wrong: "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl." },
} as const satisfies Record<string, Kind>;

export type TypedKind = keyof typeof typedKinds;

/** The value that was typed, or else what was typed, without spaces around it. */
export function typedValue(kind: TypedKind, typed: string): string {
  return typedKinds[kind].read(typed) ?? typed.trim();
}

/** What is wrong with what was typed; nothing while nothing was typed. */
export function typedError(kind: TypedKind, typed: string): string | undefined {
  const { read, wrong } = typedKinds[kind];
  return typed.trim() === "" || read(typed) !== null ? undefined : wrong;
}

/** How a value is written on the screen. */
export function shownValue(kind: TypedKind, value: string): string {
  return kind === "day" && isDay(value) ? dutchDay(value) : value;
}

/** A whole number of 0 or more. */
function readAmount(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  return /^\d{1,5}$/.test(text) ? String(Number(text)) : null;
}

function readEmail(typed: string): string | null {
  const text = emailKey(typed);
  return /^(?:[\w'+-]+\.)*[\w'+-]+@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/.test(text) ? text : null;
}
