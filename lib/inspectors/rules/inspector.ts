import type { Day } from "#lib/calendar/day.ts";

/** What makes somebody an inspector of TidK. */
export const inspectorEvents = ["recruited", "course-completed", "left"] as const;
export type InspectorEvent = (typeof inspectorEvents)[number];

/** Why somebody does no visits on a day. */
export const unassignableReasons = [
  "not-recruited",
  "not-trained",
  "left",
  "replaced",
  "account-disabled",
] as const;
export type UnassignableReason = (typeof unassignableReasons)[number];

/** What decides whether an inspector can be given a visit. `endsOn` is the last day of a replacement, if known. */
export type InspectorRecord = {
  events: readonly { event: InspectorEvent; happenedOn: Day }[];
  replacements: readonly { startsOn: Day; endsOn: Day | null }[];
  hasAccount: boolean;
};

/** Whether a replacement holds on any day from `from` through `through`; null has no end. */
export function isReplacedBetween(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null },
  from: Day,
  through: Day | null,
): boolean {
  return (through === null || startsOn <= through) && (endsOn === null || endsOn >= from);
}

/** Why an inspector can hold no visit on a day; empty when they can. */
export function unassignableOn(record: InspectorRecord, day: Day): UnassignableReason[] {
  const has = (event: InspectorEvent) =>
    record.events.some((known) => known.event === event && known.happenedOn <= day);
  const isReplaced = record.replacements.some((replacement) => isReplacedBetween(replacement, day, day));
  const reasons: [UnassignableReason, boolean][] = [
    ["not-recruited", !has("recruited")],
    ["not-trained", !has("course-completed")],
    ["left", has("left")],
    ["replaced", isReplaced],
    ["account-disabled", !record.hasAccount],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
