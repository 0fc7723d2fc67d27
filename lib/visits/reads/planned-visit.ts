import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { getOpen } from "#db/rows.ts";
import { location } from "#db/schema/register.ts";
import { isPerson } from "#lib/access/actor.ts";
import { type Action, allows } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { type AskContext, query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { idOr } from "#lib/operation/sample.ts";
import { readsText, textsOf } from "#lib/operation/texts.ts";
import { getTimetables, timetableLessonAnswer } from "#lib/register/reads/locations.ts";
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { isOpenOn } from "#lib/register/rules/location.ts";
import { lessonsOn } from "#lib/register/rules/timetable.ts";
import { readPlannedVisitParams } from "#lib/visits/inputs/planned-visit-list.ts";
import { visitDayOf } from "#lib/visits/rules/visit-day.ts";
import { inspectorsOf, locationsOf, type PlannedFact } from "./planned-visit-facts.ts";
import { getPlannedRows, obstaclesFor, plannedVisitRowAnswer } from "./planned-visit-list.ts";
import { visitDayAnswer } from "./visit-day-answer.ts";
import { getReturns, returnedVisitAnswer } from "./visit-returns.ts";

/** Where a planned visit is to be held. */
export const plannedPlaceAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  place: z.string(),
  isOpen: z.boolean(),
  lessons: z
    .array(timetableLessonAnswer)
    .nullable()
    .meta({ description: "The lessons of that day; null where no timetable is known" }),
  contact: z.string().nullable().meta({ description: "Whom to call; null where nobody was named" }),
});
export type PlannedPlace = z.output<typeof plannedPlaceAnswer>;

/** What can be done about a planned visit, as the names of commands. */
export const plannedVisitActs = [
  "plan.schedule",
  "plan.announce",
  "independence.declare",
  "plan.cancel",
  "plan.give-back",
  "visit.record-not-held",
  "visit-draft.save",
] as const satisfies readonly Action[];
export type PlannedVisitAct = (typeof plannedVisitActs)[number];

const plannedVisitAnswer = plannedVisitRowAnswer.extend({
  today: dayAnswer,
  round: z.string(),
  places: z.array(plannedPlaceAnswer),
  visitDay: visitDayAnswer,
  returns: z.array(returnedVisitAnswer),
  may: z.array(z.enum(plannedVisitActs)).meta({ description: "What the asker may do about it" }),
});
export type PlannedVisit = z.output<typeof plannedVisitAnswer>;

/** One planned visit with all that is needed to hold it. */
export const readPlannedVisit = query({
  action: "planning.read-visit",
  path: "/planned-visits/{id}",
  summary:
    "One visit that is planned and still to come: where, whom to call, what the day lands on, what may be done",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId) },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  params: readPlannedVisitParams,
  answer: plannedVisitAnswer,
  async load(context, { id }) {
    const { read, actor } = context;
    const fact = await getOpen(read, "plannedVisit", id, "Dit geplande bezoek");
    const { code } = await getOpen(read, "round", fact.roundId, "De ronde");
    const view = await resolveAsOf(context, { round: code });
    const ownInspectorId = isPerson(actor) ? actor.inspectorId : null;
    const isOwn = ownInspectorId !== null && inspectorsOf(fact).includes(ownInspectorId);
    const moment = { ...view, today: view.on };
    const onDay = await getPlannedRows(read, { role: "system" }, moment, fact.day);
    const row = onDay.find((planned) => planned.id === id);
    if (!row) throw notFound("Dit geplande bezoek");
    const places = await getPlaces(context, fact);
    const { province = "" } = schoolProfiles(read, [fact.schoolId], view).get(fact.schoolId) ?? {};
    const visitDay = visitDayOf({
      ...fact,
      province,
      places: places.map(({ place }) => place),
      schoolHolidays: getSchoolHolidays(read, view.seq),
    });
    return {
      fact,
      row,
      view,
      ownInspectorId,
      isOwn,
      places,
      visitDay,
      returns: await getReturns(read, actor, fact),
    };
  },
  resource: ({ isOwn, ownInspectorId }) => ({ inspectorId: isOwn ? ownInspectorId : null }),
  shape({ row, view, ownInspectorId, isOwn, places, visitDay, returns }, { actor }): PlannedVisit {
    const resource = { inspectorId: isOwn ? ownInspectorId : null, visitKind: row.kind };
    const hasDeclared = row.inspectors.some(
      ({ id, declaredOn }) => id === ownInspectorId && declaredOn !== null,
    );
    return {
      ...row,
      obstacles: obstaclesFor(actor, row.obstacles),
      today: view.on,
      round: view.round.code,
      places: places.map(({ shown }) => shown),
      visitDay,
      returns,
      may: plannedVisitActs.filter(
        (act) => allows(actor, act, resource) && !(act === "independence.declare" && hasDeclared),
      ),
    };
  },
});

/** Where a planned visit is to be held, each place as the draw and as a screen takes it; whom to call for who may. */
export async function getPlaces({ read, actor }: AskContext, fact: PlannedFact) {
  const rows = await read
    .select()
    .from(location)
    .where(and(eq(location.schoolId, fact.schoolId), isNull(location.untilSeq)));
  const mayCall = readsText(actor, "location.contactDigest");
  const text = await textsOf(read, mayCall ? rows.map(({ contactDigest }) => contactDigest) : []);
  const timetables = getTimetables(read, fact.schoolId, fact.day);
  return locationsOf(fact).flatMap((id) =>
    rows
      .filter((row) => row.id === id)
      .map(({ name, address, place, province, contactDigest, ...row }) => {
        const timetable = timetables.get(id) ?? null;
        const shown: PlannedPlace = {
          id,
          name,
          address,
          place,
          isOpen: isOpenOn(row, fact.day),
          lessons: timetable && lessonsOn(timetable, fact.day),
          contact: mayCall ? text(contactDigest) : null,
        };
        return { place: { id, name, place, province, timetable }, shown };
      }),
  );
}
