import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import {
  conflictsOfInterest,
  familyOf,
  type Interest,
  type Kinship,
} from "#lib/inspectors/rules/independence.ts";
import {
  type InspectorRecord,
  type UnassignableReason,
  unassignableOn,
} from "#lib/inspectors/rules/inspector.ts";
import { isOpenOn } from "#lib/register/rules/location.ts";
import { type Status, statusTraits } from "#lib/status/rules/status.ts";
import type { PlannedKind } from "./planned-visit.ts";

/** A visit that is planned, as far as it matters to whether it can go on. */
export type PlannedVisitToCheck = {
  id: string;
  schoolId: string;
  kind: PlannedKind;
  /** The day on which it was planned so. */
  plannedOn: Day;
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  inspectorIds: readonly string[];
  locations: readonly { id: string; happenedOn: Day; closedOn: Day | null }[];
};

export const obstacleKinds = [
  "conflict-of-interest",
  "unassignable",
  "double-booked",
  "location-closed",
  "other-quarter",
  "school-left",
  "day-passed",
] as const satisfies Obstacle["kind"][];

/** What stands in the way of a visit that was planned: it was all right then, and no longer is. */
export type Obstacle =
  | { kind: "conflict-of-interest"; inspectorId: string }
  | { kind: "unassignable"; inspectorId: string; reason: UnassignableReason }
  | { kind: "double-booked"; inspectorId: string; visitId: string }
  | { kind: "location-closed"; locationId: string }
  | { kind: "other-quarter"; assignedTo: Quarter | null }
  | { kind: "school-left" }
  | { kind: "day-passed" };

/** What planned visits are held against, as known now. */
export type PlanningState = {
  today: Day;
  kinship: Kinship;
  interestsOf: (inspectorId: string) => readonly Interest[];
  recordOf: (inspectorId: string) => InspectorRecord;
  /** Where the school stands in the round; `assignedTo` is the quarter of its first visit. */
  statusOfSchool: (schoolId: string) => { status: Status; takesPart: boolean; assignedTo: Quarter | null };
};

/** The obstacles of planned visits, by visit; those without any are left out. */
export function obstaclesOf(
  visits: readonly PlannedVisitToCheck[],
  state: PlanningState,
): Map<string, Obstacle[]> {
  const byDay = Map.groupBy(visits, ({ day }) => day);
  const found = visits.map(
    (visit) => [visit.id, obstaclesTo(visit, byDay.get(visit.day) ?? [], state)] as const,
  );
  return new Map(found.filter(([, obstacles]) => obstacles.length > 0));
}

function obstaclesTo(
  visit: PlannedVisitToCheck,
  onDay: readonly PlannedVisitToCheck[],
  { today, kinship, interestsOf, recordOf, statusOfSchool }: PlanningState,
): Obstacle[] {
  const { day, inspectorIds } = visit;
  const { status, takesPart, assignedTo } = statusOfSchool(visit.schoolId);
  const obstacles: Obstacle[] = inspectorIds.flatMap((inspectorId): Obstacle[] => {
    const interests = interestsOf(inspectorId);
    const hasConflictOfInterest =
      interests.length > 0 &&
      conflictsOfInterest(interests, familyOf(visit.schoolId, kinship), visit.plannedOn, day).length > 0;
    return [
      ...(hasConflictOfInterest ? [{ kind: "conflict-of-interest", inspectorId } as const] : []),
      ...unassignableOn(recordOf(inspectorId), day).map(
        (reason) => ({ kind: "unassignable", inspectorId, reason }) as const,
      ),
      ...onDay
        .filter((other) => other.id !== visit.id && meetAt(visit, other, inspectorId))
        .map((other) => ({ kind: "double-booked", inspectorId, visitId: other.id }) as const),
    ];
  });
  for (const location of visit.locations)
    if (!isOpenOn(location, day)) obstacles.push({ kind: "location-closed", locationId: location.id });
  if (!statusTraits[status].isVisited && assignedTo !== quarterOf(day))
    obstacles.push({ kind: "other-quarter", assignedTo });
  if (!takesPart) obstacles.push({ kind: "school-left" });
  if (day < today) obstacles.push({ kind: "day-passed" });
  return obstacles;
}

/** Whether an inspector would be at two visits at once. */
export function meetAt(
  planned: Pick<PlannedVisitToCheck, "day" | "startsAt" | "endsAt" | "inspectorIds">,
  other: Pick<PlannedVisitToCheck, "day" | "startsAt" | "endsAt" | "inspectorIds">,
  inspectorId: string,
): boolean {
  return (
    planned.day === other.day &&
    planned.startsAt < other.endsAt &&
    other.startsAt < planned.endsAt &&
    planned.inspectorIds.includes(inspectorId) &&
    other.inspectorIds.includes(inspectorId)
  );
}
