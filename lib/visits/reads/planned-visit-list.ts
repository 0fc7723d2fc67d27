import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { allows, isWithin, scopeOf } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { clockTimeAnswer, countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { pageOf } from "#lib/operation/plain.ts";
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
  visits: z.array(plannedVisitRowAnswer).meta({ description: "Those of the page" }),
  total: countAnswer.meta({ description: "How many were asked for, on all pages" }),
  withObstacles: countAnswer.meta({ description: "Of the round and inspector, whatever else was asked" }),
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
  cache: "person",
  perRow: true,
  async load(context, { round, inspector: wanted, day, only, ...page }) {
    const { read, actor } = context;
    const view = await resolveAsOf(context, { round });
    const moment = { ...view, today: view.on };
    const found = (await getReadable(read, actor, moment)).filter(
      ({ fact }) => wanted === undefined || inspectorsOf(fact).includes(wanted),
    );
    const announcedOn = only === "unannounced" ? getAnnouncements(read, found) : () => null;
    const asked = found.filter(
      ({ fact, obstacles }) =>
        (day === undefined || fact.day === day) &&
        (only !== "obstacles" || obstacles.length > 0) &&
        (only !== "unannounced" || announcedOn(fact) === null),
    );
    return { view, found, total: asked.length, visits: await toRows(read, pageOf(asked, page), moment) };
  },
  shape: ({ view, found, total, visits }): PlannedVisitList => ({
    on: view.on,
    round: view.round.code,
    visits,
    total,
    withObstacles: found.filter(({ obstacles }) => obstacles.length > 0).length,
  }),
});

type Moment = Parameters<typeof getObstacles>[2];
type Readable = { fact: PlannedFact; obstacles: Obstacle[] };

/** Planned visits of a round as this person may see them; with `day` those of that day. */
export async function getPlannedRows(
  read: Read,
  actor: Actor,
  moment: Moment,
  day?: Day,
): Promise<PlannedVisitRow[]> {
  return await toRows(read, await getReadable(read, actor, moment, day), moment);
}

async function getReadable(read: Read, actor: Actor, moment: Moment, day?: Day): Promise<Readable[]> {
  const all = await getPlannedVisits(read, { roundId: moment.round.id, day });
  const obstacles = await getObstacles(read, all, moment);
  const scope = scopeOf(actor, "planning.list-visits");
  return all
    .filter((fact) => isWithin(scope, { inspectorIds: inspectorsOf(fact) }))
    .map((fact) => ({ fact, obstacles: obstaclesFor(actor, obstacles.get(fact.id) ?? []) }));
}

/** The obstacles that the asker may know: those of the visit, and those of inspectors about whom the policy lets them read. */
export function obstaclesFor(actor: Actor, obstacles: readonly Obstacle[]): Obstacle[] {
  return obstacles.filter(
    (obstacle) =>
      !("inspectorId" in obstacle) ||
      allows(actor, "planning.read-obstacle", { inspectorId: obstacle.inspectorId }),
  );
}

async function toRows(
  read: Read,
  planned: readonly Readable[],
  { seq, today }: Moment,
): Promise<PlannedVisitRow[]> {
  const schoolIds = planned.map(({ fact }) => fact.schoolId);
  const profiles = schoolProfiles(read, schoolIds, { on: today, seq });
  const nameOf = await inspectorNames(read);
  const left = getLeftSchools(
    read,
    planned.map(({ fact }) => fact),
    { on: today, seq },
  );
  const announcedOn = getAnnouncements(read, planned);
  const declaredOn = getDeclarations(read, planned);
  return planned.map(({ fact, obstacles }) => {
    const { id, schoolId, kind, day, startsAt, endsAt } = fact;
    const { name = "", place = "" } = profiles.get(schoolId) ?? {};
    return {
      id,
      schoolId,
      schoolName: name,
      place,
      leftOn: left(fact),
      kind,
      day,
      startsAt,
      endsAt,
      hasLocation: locationsOf(fact).length > 0,
      obstacles,
      inspectors: inspectorsOf(fact).map((inspectorId) => ({
        id: inspectorId,
        name: nameOf(inspectorId),
        declaredOn: declaredOn(id, inspectorId),
      })),
      announcedOn: announcedOn(fact),
    };
  });
}

function idsOf(planned: readonly Readable[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(planned.map(({ fact }) => fact.id))}))`;
}

/** When the day of each of some visits was announced to its school; null while it was not. */
function getAnnouncements(read: Read, planned: readonly Readable[]) {
  const rows = read.all<{ visitId: string; day: Day; happenedOn: Day }>(sql`
    select visitId, day, happenedOn from announcement where visitId in ${idsOf(planned)} and untilSeq is null`);
  const days = new Map(rows.map(({ visitId, day, happenedOn }) => [`${visitId} ${day}`, happenedOn]));
  return ({ id, day }: PlannedFact) => days.get(`${id} ${day}`) ?? null;
}

function getDeclarations(read: Read, planned: readonly Readable[]) {
  const rows = read.all<{ visitId: string; inspectorId: string; happenedOn: Day }>(sql`
    select visitId, inspectorId, happenedOn from declaration where visitId in ${idsOf(planned)} and untilSeq is null`);
  const days = new Map(
    rows.map(({ visitId, inspectorId, happenedOn }) => [`${visitId} ${inspectorId}`, happenedOn]),
  );
  return (visitId: string, inspectorId: string) => days.get(`${visitId} ${inspectorId}`) ?? null;
}
