import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { location } from "#db/schema/register.ts";
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

// What is known now of visits that are planned and still to come. Nothing here asks a policy.

export type PlannedFact = FactRow<"plannedVisit">;

/** Which planned visits are wanted: of a round, a school, a day, an inspector; or all. */
type Wanted = { roundId?: string; schoolId?: string; day?: Day; inspectorId?: string };

/**
 * Visits that are planned and still to come, in the order in which they are to be held: what `isStillToCome` says, asked
 * of the visits held to the schools of those that are planned.
 */
export async function getPlannedVisits(
  read: Read,
  { roundId, schoolId, day, inspectorId }: Wanted,
): Promise<PlannedFact[]> {
  const { inspectorId: first, secondInspectorId: second } = plannedVisit;
  return await read
    .select()
    .from(plannedVisit)
    .where(
      and(
        isNull(plannedVisit.untilSeq),
        roundId === undefined ? undefined : eq(plannedVisit.roundId, roundId),
        schoolId === undefined ? undefined : eq(plannedVisit.schoolId, schoolId),
        day === undefined ? undefined : eq(plannedVisit.day, day),
        inspectorId === undefined ? undefined : or(eq(first, inspectorId), eq(second, inspectorId)),
        sql`not exists (
          select 1 from visit held
          where held.roundId = ${plannedVisit.roundId} and held.schoolId = ${plannedVisit.schoolId}
            and held.untilSeq is null and (
              held.id = ${plannedVisit.id}
              or held.kind = ${plannedVisit.kind} and held.happenedOn >= ${plannedVisit.happenedOn}
            )
        )`,
      ),
    )
    .orderBy(plannedVisit.day, plannedVisit.startsAt, plannedVisit.id);
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
    .where(
      and(
        inArray(
          location.id,
          sql`(select value from json_each(${JSON.stringify(planned.flatMap(locationsOf))}))`,
        ),
        isNull(location.untilSeq),
      ),
    );
  const places = new Map(known.map((row) => [row.id, row]));
  const visits = planned.map(
    (row): PlannedVisitToCheck => ({
      ...row,
      plannedOn: row.happenedOn,
      inspectorIds: inspectorsOf(row),
      locations: locationsOf(row).flatMap((id) => places.get(id) ?? []),
    }),
  );
  const schoolIds = planned.map(({ schoolId }) => schoolId);
  const statusOfSchool = getSchoolStatuses(read, { roundId: round.id, on: today, seq }, schoolIds);
  return obstaclesOf(visits, { ...(await getStaffState(read)), today, statusOfSchool });
}

/** What of inspectors and of who belongs to whom can stand in the way. */
async function getStaffState(read: Read): Promise<Omit<PlanningState, "today" | "statusOfSchool">> {
  const recordOf = await getInspectorRecords(read);
  const kinship = await getKinship(read);
  const interests = new Map<string, Interest[]>();
  const interestsOf = (id: string) => {
    const known = interests.get(id) ?? getInterests(read, id);
    interests.set(id, known);
    return known;
  };
  return { kinship, interestsOf, recordOf };
}
