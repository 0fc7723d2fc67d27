import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { isLaterFact } from "./facts.ts";

type Dated = { happenedOn: Day; firstSeq: number };

/** Whether a school had left a round, from its entries and departures: the latest of both decides (model §8). */
export function hasLeft(entered: readonly Dated[], left: readonly Dated[]): boolean {
  const last = left.toSorted(inOrder).at(-1);
  return last !== undefined && entered.every((entry) => inOrder(entry, last) < 0);
}

/**
 * The entry into a round that holds on a day, and the departure that ended it: the last one by that day, or before the
 * first the first. Without a day the last of all.
 */
export function membershipOn<E extends Dated, D extends Dated>(
  entered: readonly E[],
  left: readonly D[],
  day?: Day,
): { enrolment: E | null; departure: D | null } {
  const entries = entered.toSorted(inOrder);
  const enrolment =
    entries.findLast((entry) => day === undefined || entry.happenedOn <= day) ?? entries[0] ?? null;
  const departures = left.toSorted(inOrder);
  const departure = enrolment
    ? departures.find((departed) => inOrder(enrolment, departed) < 0)
    : departures.at(-1);
  return { enrolment, departure: departure ?? null };
}

/** Why entries and departures of one school in one round cannot stand together, or null: they take turns. */
export function membershipConflict(entered: readonly Dated[], left: readonly Dated[]): string | null {
  for (const [days, message] of [
    [entered, "Er staat al dat de school meedoet vanaf"],
    [left, "Er staat al dat de school is vertrokken op"],
  ] as const) {
    const twice = days.find(({ happenedOn }, at) =>
      days.slice(0, at).some((d) => d.happenedOn === happenedOn),
    );
    if (twice) return `${message} ${dutchDay(twice.happenedOn)}.`;
  }
  const events = [
    ...entered.map((fact) => ({ ...fact, isEntry: true })),
    ...left.map((fact) => ({ ...fact, isEntry: false })),
  ].sort(inOrder);
  for (const [at, { isEntry, happenedOn }] of events.entries()) {
    const before = events[at - 1];
    if (isEntry && before?.isEntry)
      return `De school doet al mee sinds ${dutchDay(before.happenedOn)}. Leg eerst vast dat zij is vertrokken.`;
    if (!isEntry && !before) return `De school vertrekt op ${dutchDay(happenedOn)} voordat zij meedoet.`;
    if (!isEntry && !before?.isEntry)
      return `De school is al vertrokken op ${dutchDay(before?.happenedOn ?? happenedOn)}.`;
  }
  return null;
}

/** Whether a day lies within a time in which the school took part: the days of entry and departure included. */
export function takesPartOn(entered: readonly Dated[], left: readonly Dated[], day: Day): boolean {
  const { enrolment, departure } = membershipOn(entered, left, day);
  return (
    enrolment !== null && enrolment.happenedOn <= day && (departure === null || day <= departure.happenedOn)
  );
}

function inOrder(a: Dated, b: Dated): number {
  return isLaterFact(a, b) ? 1 : -1;
}
