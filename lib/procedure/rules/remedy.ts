import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { RemedyEventKind } from "#lib/status/rules/fact-words.ts";

/** `until` is the last day of a period that is granted; null for its end. `firstSeq` breaks ties within a day. */
export type RemedyEvent = { event: RemedyEventKind; happenedOn: Day; until: Day | null; firstSeq: number };

/**
 * Why the events of one school cannot stand together, or null. A period follows an inspection, does not overlap
 * another one unless the school was inspected again meanwhile, and ends early only while it runs.
 */
export function remedyConflict(events: readonly RemedyEvent[], inspectedOn: readonly Day[]): string | null {
  let running: { from: Day; until: Day } | null = null;
  for (const { event, happenedOn, until } of inOrder(events)) {
    const runs: boolean = running !== null && running.until >= happenedOn;
    if (event === "ended") {
      if (!runs) return `Er loopt op ${dutchDay(happenedOn)} geen hersteltermijn.`;
      running = null;
      continue;
    }
    if (!inspectedOn.some((day) => day <= happenedOn))
      return `Er is geen inspectiebezoek op of voor ${dutchDay(happenedOn)}. Zonder bezoek kan er geen hersteltermijn zijn.`;
    const from = running?.from ?? happenedOn;
    if (running && runs && !inspectedOn.some((day) => day > from && day <= happenedOn))
      return `Er loopt al een hersteltermijn tot en met ${dutchDay(running.until)}.`;
    running = { from: happenedOn, until: until ?? happenedOn };
  }
  return null;
}

/** The period that runs on a day: granted by then, not over and not ended; null where there is none. */
export function runningRemedy(events: readonly RemedyEvent[], on: Day): RemedyEvent | null {
  const last = inOrder(events.filter((event) => event.happenedOn <= on)).at(-1);
  return last?.event === "granted" && (last.until ?? last.happenedOn) >= on ? last : null;
}

function inOrder(events: readonly RemedyEvent[]): RemedyEvent[] {
  return events.toSorted((a, b) =>
    a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.firstSeq - b.firstSeq,
  );
}
