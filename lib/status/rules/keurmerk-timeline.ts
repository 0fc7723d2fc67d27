import { addDays, type Day, dutchDay } from "#lib/calendar/day.ts";
import type { KeurmerkEventKind, KeurmerkStage } from "./fact-words.ts";
import { isLaterFact } from "./facts.ts";
import { isLost, isStage } from "./keurmerk.ts";

/** What of an event of a keurmerk can contradict the register or another event. `happenedOn` is the day of effect. */
export type TimelineEvent = {
  id: string;
  event: KeurmerkEventKind;
  happenedOn: Day;
  until: Day | null;
  decidedOn: Day | null;
  letterSentOn: Day | null;
  firstSeq: number;
};

/** An event that cannot be true beside the register and the events before it, with the reason and where it lies. */
export type Contradiction = {
  id: string;
  field: "event" | "effectiveOn" | "until" | "letterSentOn";
  message: string;
};

type State = {
  stage: { event: KeurmerkStage; happenedOn: Day } | null;
  /** The suspension that lies over the stage, whether or not its last day has come. */
  suspension: TimelineEvent | null;
};

/**
 * The events of one school that contradict the register or an earlier event, each once. Every event is held against what
 * the ones before it say of its day: by day of effect, within a day as first recorded.
 */
export function keurmerkContradictions(registeredOn: Day, events: readonly TimelineEvent[]): Contradiction[] {
  const state: State = { stage: null, suspension: null };
  return events.toSorted(inOrder).flatMap((event) => {
    const found = contradictionOf(event, registeredOn, state);
    const { event: kind, happenedOn } = event;
    if (isStage(kind)) state.stage = { event: kind, happenedOn };
    if (kind !== "kept") state.suspension = kind === "suspended" ? event : null;
    return found ? [{ id: event.id, ...found }] : [];
  });
}

/**
 * The first contradiction that a change of events brings: what was wrong before does not stand in its way. Of an event
 * that stays as it is the same is wrong when its field is; the sentence may name another day of the event before it.
 */
export function newContradiction(
  registeredOn: Day,
  before: readonly TimelineEvent[],
  after: readonly TimelineEvent[],
): Contradiction | null {
  const known = keurmerkContradictions(registeredOn, before);
  const isKnown = ({ id, field, message }: Contradiction) =>
    known.some(
      (contradiction) =>
        contradiction.id === id &&
        contradiction.field === field &&
        (contradiction.message === message ||
          after.some((event) => event.id === id && before.includes(event))),
    );
  return keurmerkContradictions(registeredOn, after).find((found) => !isKnown(found)) ?? null;
}

function contradictionOf(
  { event, happenedOn, until, decidedOn, letterSentOn }: TimelineEvent,
  registeredOn: Day,
  { stage, suspension }: State,
): Omit<Contradiction, "id"> | null {
  const on = dutchDay(happenedOn);
  if (happenedOn < registeredOn)
    return {
      field: "effectiveOn",
      message: `De school staat pas sinds ${dutchDay(registeredOn)} in het register. Het keurmerk kan niet op ${on} ingaan.`,
    };
  if (until !== null && until < happenedOn)
    return { field: "until", message: "De laatste dag van de schorsing ligt voor de eerste dag." };
  if (decidedOn !== null && letterSentOn !== null && letterSentOn < decidedOn)
    return {
      field: "letterSentOn",
      message: `De brief van ${dutchDay(letterSentOn)} is verstuurd voordat het besluit was genomen, op ${dutchDay(decidedOn)}.`,
    };
  const running =
    suspension && (suspension.until === null || suspension.until >= happenedOn) ? suspension : null;
  const isWithout = stage !== null && (isLost(stage.event) || stage.event === "not-granted");
  switch (event) {
    case "suspended":
      if (running) return { field: "effectiveOn", message: suspendedTwice(running) };
      if (isWithout) return { field: "event", message: `Er is op ${on} geen keurmerk om te schorsen.` };
      return null;
    case "suspension-lifted":
      if (!running) return { field: "effectiveOn", message: `Het keurmerk is op ${on} niet geschorst.` };
      return null;
    case "kept":
      if (isWithout) return { field: "event", message: `Er is op ${on} geen keurmerk om te behouden.` };
      return null;
    default:
      if (stage?.happenedOn === happenedOn)
        return { field: "effectiveOn", message: `Over ${on} is al een stand van het keurmerk vastgelegd.` };
      if (stage && isWithout && isLost(event))
        return {
          field: "event",
          message: isLost(stage.event)
            ? `De school heeft sinds ${dutchDay(stage.happenedOn)} geen keurmerk meer.`
            : `Het keurmerk is op ${dutchDay(stage.happenedOn)} niet toegekend: er is geen keurmerk dat eindigt.`,
        };
      return null;
  }
}

function suspendedTwice({ happenedOn, until }: TimelineEvent): string {
  return until === null
    ? `Het keurmerk is al geschorst sinds ${dutchDay(happenedOn)}.`
    : `Het keurmerk is al geschorst tot en met ${dutchDay(until)}. Een verlenging gaat in op ${dutchDay(addDays(until, 1))}.`;
}

function inOrder(a: TimelineEvent, b: TimelineEvent): number {
  return isLaterFact(a, b) ? 1 : -1;
}
