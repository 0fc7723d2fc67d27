import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { announcement, declaration } from "#db/schema/planned-visits.ts";
import type { Actor } from "#lib/access/actor.ts";
import { allows, isWithin, scopeOf } from "#lib/access/policy.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { clockTimeAnswer, countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { roundSample } from "#lib/operation/sample.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { getLeftSchools } from "#lib/status/reads/school-statuses.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { listPlannedVisitsParams } from "#lib/visits/inputs/planned-visit-list.ts";
import type { Obstacle } from "#lib/visits/rules/obstacles.ts";
import { plannedKinds } from "#lib/visits/rules/planned-visit.ts";
import {
  getObstacles,
  getPlannedVisits,
  inspectorsOf,
  locationsOf,
  type PlannedFact,
} from "./planned-visit-facts.ts";
import { obstacleAnswer } from "./visit-day-answer.ts";

const plannedInspectorAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  declaredOn: dayAnswer
    .nullable()
    .meta({ description: "When they declared to be independent of the school; null while they have not" }),
});
export type PlannedInspector = z.output<typeof plannedInspectorAnswer>;

/** A visit that is planned and still to come. */
export const plannedVisitRowAnswer = z.strictObject({
  id: z.string(),
  schoolId: z.string(),
  schoolName: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
  kind: z.enum(plannedKinds),
  day: dayAnswer,
  startsAt: clockTimeAnswer,
  endsAt: clockTimeAnswer,
  inspectors: z.array(plannedInspectorAnswer),
  announcedOn: dayAnswer
    .nullable()
    .meta({ description: "When this day was announced to the school; null while it was not" }),
  hasLocation: z.boolean().meta({ description: "Whether it was chosen where in the school it is held" }),
  obstacles: z.array(obstacleAnswer),
});
export type PlannedVisitRow = z.output<typeof plannedVisitRowAnswer>;

const plannedVisitListAnswer = z.strictObject({
  on: dayAnswer,
  round: z.string(),
  visits: z.array(plannedVisitRowAnswer),
  withObstacles: countAnswer,
});
export type PlannedVisitList = z.output<typeof plannedVisitListAnswer>;

/** Planned visits in the order of their days: those that the policy gives to the asker. */
export const listPlannedVisits = query({
  action: "planning.list-visits",
  path: "/planned-visits",
  summary:
    "Visits that are planned and still to come, with what stands in their way: those that the asker may read",
  sample: roundSample,
  params: listPlannedVisitsParams,
  answer: plannedVisitListAnswer,
  perRow: true,
  async load(context, { round, inspector: wanted, only }) {
    const { read, actor } = context;
    const view = await resolveAsOf(context, { round });
    const rows = await getPlannedRows(read, actor, { ...view, today: view.on });
    const mine = rows.filter(
      ({ inspectors }) => wanted === undefined || inspectors.some(({ id }) => id === wanted),
    );
    return {
      view,
      mine,
      visits: mine.filter(
        ({ obstacles, announcedOn }) =>
          (only !== "obstacles" || obstacles.length > 0) && (only !== "unannounced" || announcedOn === null),
      ),
    };
  },
  shape: ({ view, mine, visits }): PlannedVisitList => ({
    on: view.on,
    round: view.round.code,
    visits,
    withObstacles: mine.filter(({ obstacles }) => obstacles.length > 0).length,
  }),
});

type Moment = Parameters<typeof getObstacles>[2];

/** Planned visits of a round as this person may see them; with `id` the one of that id. */
export async function getPlannedRows(
  read: Read,
  actor: Actor,
  moment: Moment,
  id?: string,
): Promise<PlannedVisitRow[]> {
  const all = await getPlannedVisits(read, moment.round.id);
  const obstacles = await getObstacles(read, all, moment);
  const scope = scopeOf(actor, "planning.list-visits");
  const readable = all.filter(
    (row) => (id === undefined || row.id === id) && isWithin(scope, { inspectorIds: inspectorsOf(row) }),
  );
  const toRow = await rowBuilder(read, readable, moment);
  return readable.map((row) => toRow(row, obstaclesFor(actor, obstacles.get(row.id) ?? [])));
}

/** The obstacles that the asker may know: those of the visit, and those of inspectors about whom the policy lets them read. */
export function obstaclesFor(actor: Actor, obstacles: readonly Obstacle[]): Obstacle[] {
  return obstacles.filter(
    (obstacle) =>
      !("inspectorId" in obstacle) ||
      allows(actor, "planning.read-obstacle", { inspectorId: obstacle.inspectorId }),
  );
}

async function rowBuilder(read: Read, rows: readonly PlannedFact[], { round, seq, today }: Moment) {
  const profiles = schoolProfiles(
    read,
    rows.map(({ schoolId }) => schoolId),
    { on: today, seq },
  );
  const nameOf = await inspectorNames(read);
  const left = getLeftSchools(read, { roundId: round.id, on: today, seq });
  const announced = await read
    .select()
    .from(announcement)
    .where(and(eq(announcement.roundId, round.id), isNull(announcement.untilSeq)));
  const declared = await read
    .select()
    .from(declaration)
    .where(and(eq(declaration.roundId, round.id), isNull(declaration.untilSeq)));
  return (row: PlannedFact, obstacles: Obstacle[]): PlannedVisitRow => {
    const { id, schoolId, day, startsAt, endsAt } = row;
    const { name = "", place = "" } = profiles.get(schoolId) ?? {};
    return {
      id,
      schoolId,
      schoolName: name,
      place,
      leftOn: left.get(schoolId) ?? null,
      day,
      startsAt,
      endsAt,
      hasLocation: locationsOf(row).length > 0,
      obstacles,
      kind: row.kind,
      inspectors: inspectorsOf(row).map((inspectorId) => ({
        id: inspectorId,
        name: nameOf(inspectorId),
        declaredOn:
          declared.find((fact) => fact.visitId === id && fact.inspectorId === inspectorId)?.happenedOn ??
          null,
      })),
      announcedOn: announced.find((fact) => fact.visitId === id && fact.day === day)?.happenedOn ?? null,
    };
  };
}
