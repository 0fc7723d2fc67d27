import type { FieldError } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { quarterOf } from "#lib/calendar/quarter.ts";
import { type Status, statusTraits } from "#lib/status/rules/status.ts";

/** Visits that ITTA plans; Blik op Werk arranges its own. */
export const plannedKinds = ["classroom", "reinspection"] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** Why a planned visit came back: given back by its inspector, or not held. */
export const notHeldCauses = [
  "school-cancelled",
  "inspector-unable",
  "no-lesson-found",
  "access-refused",
] as const;
export const returnCauses = ["given-back", ...notHeldCauses] as const;
export type ReturnCause = (typeof returnCauses)[number];
/** What a planned visit is held against. */
export type VisitNeeds = {
  kind: PlannedKind;
  day: Day;
  today: Day;
  round: { startsOn: Day; endsOn: Day };
  status: Status;
  /** The quarter that the school's first visit is assigned to. */
  assignedTo: Quarter | null;
};

/** What stands in the way of planning a visit. A first visit belongs in the quarter that the school is assigned to. */
export function planningErrors({ kind, day, today, round, status, assignedTo }: VisitNeeds): FieldError[] {
  const errors: FieldError[] = [];
  const addError = (field: string, message: string) => errors.push({ field, message });
  if (day < today) addError("day", "Deze dag is al voorbij.");
  if (day < round.startsOn || day > round.endsOn) addError("day", "Deze dag valt buiten de ronde.");
  const { isInspected, isVisited } = statusTraits[status];
  if (kind === "reinspection" && !isInspected)
    addError("kind", "Er was nog geen inspectiebezoek: een herinspectie kan nog niet.");
  if (kind === "classroom" && isInspected)
    addError("kind", "Deze school had al een inspectiebezoek. Plan een herinspectie.");
  if (!isVisited && assignedTo === null) addError("day", "Deel de school eerst in een kwartaal in.");
  if (!isVisited && assignedTo !== null && assignedTo !== quarterOf(day))
    addError(
      "day",
      `De school is ingedeeld in kwartaal ${assignedTo.slice(6)} van ${assignedTo.slice(0, 4)}. Kies een dag in dat kwartaal, of verplaats de school eerst.`,
    );
  return errors;
}

/**
 * Whether a planned visit is still to come: not once it was held, nor once a visit of its kind was held on or after
 * the day that it was planned.
 */
export function isStillToCome(
  planned: { id: string; kind: string; happenedOn: Day },
  held: readonly { id: string; kind: string; happenedOn: Day }[],
): boolean {
  return !held.some(
    (visit) =>
      visit.id === planned.id || (visit.kind === planned.kind && visit.happenedOn >= planned.happenedOn),
  );
}
