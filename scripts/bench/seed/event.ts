import type { FactTable, FactValues } from "#db/fact-tables.ts";
import type { Day } from "#lib/calendar/day.ts";
import { momentOn } from "#lib/demo/calendar.ts";

/** A round of the invented history: one calendar year. */
export type SeedRound = { id: string; year: number };

/** A school of it; `profile` is what it is called from a day on. */
export type SeedSchool = {
  nth: number;
  id: string;
  name: string;
  profile(id: string, happenedOn: Day, name: string, learners: number): Step;
};

type Text = { column: "motivationDigest" | "groundDigest"; body: string };

/** What an entry does to a fact: a first version, changes to its open version, or its withdrawal. */
export type Step = { table: FactTable; id: string } & (
  | { kind: "add"; values: Record<string, unknown>; text?: Text }
  | { kind: "change"; values: Record<string, unknown> }
  | { kind: "withdraw" }
);

/** One entry of an invented history: when, by whom, about what. */
export type SeedEvent = {
  at: Date;
  by: "inspector" | "coordinator" | "reviewer";
  action: string;
  subject: string;
  steps: Step[];
  reason?: string;
};

/** A first version; a text belongs to the fact, and its digest comes into the column. */
export function add<T extends FactTable>(table: T, id: string, values: FactValues<T>, text?: Text): Step {
  return { kind: "add", table, id, values, text };
}

const starts = new Map<Day, number>();

/** As `momentOn`, with the start of each day looked up once: there are ten years of days and 400,000 moments. */
export function moment(day: Day, minutes: number): Date {
  const start = starts.get(day) ?? momentOn(day, "00:00").getTime();
  starts.set(day, start);
  return new Date(start + minutes * 60_000);
}
