import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { Verdict } from "./fact-words.ts";
import { type Status, statusFrom } from "./status.ts";

/** What is known of one school in one round: all that the figures of any day depend on. Null where nothing is. */
export type SchoolFacts = {
  enteredOn: Day | null;
  /** Entries and departures in order, of a school that ever left: the latest decides (model §8). */
  membership: readonly { on: Day; left: boolean }[];
  /** First held visit of any kind. */
  visitedOn: Day | null;
  /** First visit with lessons: an inspectiebezoek or a herinspectie. */
  inspectedOn: Day | null;
  /** In order of day, within a day as first recorded. */
  verdicts: readonly { on: Day; verdict: Verdict }[];
  /** Whether the keurmerk is lost, from each day on which its stage changes; wanted of rejected schools only. */
  stages: readonly { on: Day; lost: boolean }[];
  /** The quarter that the first visit is planned in. */
  assignedTo: Quarter | null;
};

/** What ends the assignment of a school to a quarter. */
export type AssignmentEnd = Pick<SchoolFacts, "visitedOn" | "membership">;

/** An assignment is open until the school is visited, and not while it has left. */
export function isAssignmentOpen(school: AssignmentEnd, on: Day): boolean {
  return !hasBy(school.visitedOn, on) && !hasLeftBy(school, on);
}

/** The latest that a school entered or left decides (model §8). */
export function hasLeftBy({ membership }: Pick<SchoolFacts, "membership">, on: Day): boolean {
  return lastBy(membership, on)?.left ?? false;
}

/** Every day on which the school may count differently than on the day before, each once, in order. */
export function changeDays(school: SchoolFacts): Day[] {
  const days: Day[] = [];
  insert(days, school.enteredOn);
  insert(days, school.visitedOn);
  insert(days, school.inspectedOn);
  for (const { on } of school.verdicts) insert(days, on);
  if (school.verdicts.length > 0) for (const { on } of school.stages) insert(days, on);
  for (const { on } of school.membership) insert(days, on);
  return days;
}

/** These lists are a few days long and mostly in order: this takes a third of the time of sorting. */
function insert(days: Day[], day: Day | null): void {
  if (day === null) return;
  let at = days.length;
  while (at > 0 && (days[at - 1] ?? "") > day) at--;
  if (days[at - 1] !== day) days.splice(at, 0, day);
}

/** Status by the end of a day, from visits and verdicts, by the rules of status. */
export function statusBy(school: SchoolFacts, on: Day): Status {
  return statusFrom({
    verdict: lastBy(school.verdicts, on)?.verdict ?? null,
    inspected: hasBy(school.inspectedOn, on),
    visited: hasBy(school.visitedOn, on),
  });
}

export function keurmerkLostBy(school: SchoolFacts, on: Day): boolean {
  return lastBy(school.stages, on)?.lost ?? false;
}

export function hasBy(day: Day | null, on: Day): boolean {
  return day !== null && day <= on;
}

/** The last of an ordered list that had happened by a day. */
function lastBy<T extends { on: Day }>(list: readonly T[], on: Day): T | undefined {
  for (let at = list.length - 1; at >= 0; at--) {
    const item = list[at];
    if (item && item.on <= on) return item;
  }
  return undefined;
}
