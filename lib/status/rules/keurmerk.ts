import type { Day } from "#lib/calendar/day.ts";
import { type KeurmerkEventKind, type KeurmerkStage, keurmerkStages } from "./fact-words.ts";
import { type Fact, latest } from "./facts.ts";

/** Stages in which the school no longer has the keurmerk it had. */
export const lostStages = ["withdrawn", "lapsed", "ended"] as const satisfies readonly KeurmerkStage[];

export type KeurmerkState = {
  stage: KeurmerkStage | null;
  suspended: boolean;
  suspendedUntil: Day | null;
};

type KeurmerkEvent = Fact & { event: KeurmerkEventKind; until: Day | null };

export function isStage(event: KeurmerkEventKind): event is KeurmerkStage {
  return (keurmerkStages as readonly string[]).includes(event);
}

export function isLost(stage: KeurmerkStage | null): boolean {
  return stage !== null && (lostStages as readonly string[]).includes(stage);
}

/** Whether an event can be the answer to a verdict: a suspension answers none. */
export function maySettle(event: string): boolean {
  return event !== "suspended" && event !== "suspension-lifted";
}

/**
 * The keurmerk on a day, from the events known that took effect by that day.
 * A suspension lies over the stage until its last day, until it is lifted, or until a later stage takes effect.
 */
export function keurmerkOn(on: Day, events: readonly KeurmerkEvent[]): KeurmerkState {
  const stage = latest(events.filter((e) => isStage(e.event)));
  const last = latest(events.filter((e) => e.event !== "kept"));
  const suspended = last?.event === "suspended" && (last.until === null || last.until >= on);
  return {
    stage: stage ? (stage.event as KeurmerkStage) : null,
    suspended,
    suspendedUntil: suspended ? (last?.until ?? null) : null,
  };
}
