import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { location } from "#db/schema/register.ts";
import { visit } from "#db/schema/visits.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getInterests, getKinship } from "#lib/inspectors/reads/independence.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import type { Interest } from "#lib/inspectors/rules/independence.ts";
import type { Round } from "#lib/operation/rounds.ts";
import { getSchoolStatuses } from "#lib/status/reads/school-statuses.ts";
import {
  type Obstacle,
  obstaclesOf,
  type PlannedVisitToCheck,
  type PlanningState,
} from "#lib/visits/rules/obstacles.ts";
import { isOpen } from "#lib/visits/rules/planned-visit.ts";

// What is known now of visits that are planned and still to come. Nothing here asks a policy.

export type PlannedFact = FactRow<"plannedVisit">;

/** Visits that are planned and still to come, in the order in which they are to be held: of a round, or of all. */
export async function getPlannedVisits(read: Read, roundId?: string): Promise<PlannedFact[]> {
  const inRound = (columns: typeof plannedVisit | typeof visit) =>
    roundId === undefined ? undefined : eq(columns.roundId, roundId);
  const planned = await read
    .select()
    .from(plannedVisit)
    .where(and(inRound(plannedVisit), isNull(plannedVisit.untilSeq)))
    .orderBy(plannedVisit.day, plannedVisit.startsAt, plannedVisit.id);
  const held = await read
    .select()
    .from(visit)
    .where(and(inRound(visit), isNull(visit.untilSeq)));
  const at = (row: { roundId: string; schoolId: string }) => `${row.roundId} ${row.schoolId}`;
  const heldAt = Map.groupBy(held, at);
  return planned.filter((row) => isOpen(row, heldAt.get(at(row)) ?? []));
}

export function inspectorsOf({ inspectorId, secondInspectorId }: PlannedFact): string[] {
  return secondInspectorId === null ? [inspectorId] : [inspectorId, secondInspectorId];
}

export function locationsOf({ locations }: PlannedFact): string[] {
  return JSON.parse(locations) as string[];
}

/** What stands in the way of planned visits, by visit: all of a round, because two of them can be at odds. */
export async function getObstacles(
  read: Read,
  planned: readonly PlannedFact[],
  { round, seq, today }: { round: Round; seq: number; today: Day },
): Promise<Map<string, Obstacle[]>> {
  if (planned.length === 0) return new Map();
  const known = await read
    .select({ id: location.id, happenedOn: location.happenedOn, closedOn: location.closedOn })
    .from(location)
    .where(isNull(location.untilSeq));
  const places = new Map(known.map((row) => [row.id, row]));
  const visits = planned.map(
    (row): PlannedVisitToCheck => ({
      ...row,
      plannedOn: row.happenedOn,
      inspectorIds: inspectorsOf(row),
      locations: locationsOf(row).flatMap((id) => places.get(id) ?? []),
    }),
  );
  return obstaclesOf(visits, await getPlanningState(read, round, seq, today));
}

async function getPlanningState(read: Read, round: Round, seq: number, today: Day): Promise<PlanningState> {
  const recordOf = await getInspectorRecords(read);
  const kinship = await getKinship(read);
  const interests = new Map<string, Interest[]>();
  const interestsOf = (id: string) => {
    const known = interests.get(id) ?? getInterests(read, id);
    interests.set(id, known);
    return known;
  };
  const statusOfSchool = getSchoolStatuses(read, { roundId: round.id, on: today, seq });
  return { today, kinship, interestsOf, recordOf, statusOfSchool };
}
