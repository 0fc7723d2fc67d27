import { and, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { announcement } from "#db/schema/planned-visits.ts";
import { location } from "#db/schema/register.ts";
import { isWithin, scopeOf } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { clockTimeAnswer, countAnswer, dayAnswer, instantAnswer } from "#lib/operation/answer-parts.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { getLeftSchools } from "#lib/status/reads/school-statuses.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import {
  getPlannedVisits,
  inspectorsOf,
  locationsOf,
  type PlannedFact,
} from "#lib/visits/reads/planned-visit-facts.ts";
import { plannedKinds } from "#lib/visits/rules/planned-visit.ts";
import { getEventChanges } from "./event-changes.ts";

/** A visit in somebody's calendar. It names the school and where to be, and nobody. */
const agendaVisitAnswer = z.strictObject({
  id: z.string(),
  schoolName: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
  kind: z.enum(plannedKinds),
  day: dayAnswer,
  startsAt: clockTimeAnswer,
  endsAt: clockTimeAnswer,
  announcedOn: dayAnswer.nullable().meta({ description: "When this day was announced to the school" }),
  locations: z.array(z.strictObject({ name: z.string(), address: z.string(), place: z.string() })),
  revision: countAnswer.meta({
    description: "Rises whenever the time, a place, a name or the announcement changes; never falls",
  }),
  changedAt: instantAnswer.meta({ description: "When the latest of this was recorded" }),
});
export type AgendaVisit = z.output<typeof agendaVisitAnswer>;

const agendaAnswer = z.strictObject({ today: dayAnswer, visits: z.array(agendaVisitAnswer) });
export type Agenda = z.output<typeof agendaAnswer>;

/** The asker's visits that are planned and not held yet, in every round; what was cancelled is gone. */
export const listAgenda = query({
  action: "calendar.list-visits",
  path: "/agenda",
  summary: "The asker's own visits that are planned and still to come, with where they are held",
  sample: plainSample({}),
  params: noParams,
  answer: agendaAnswer,
  perRow: true,
  async load({ read, actor, now, seq }) {
    const scope = scopeOf(actor, "calendar.list-visits");
    const wanted = scope.kind === "own" ? { inspectorId: scope.inspectorId } : {};
    const planned = (await getPlannedVisits(read, wanted)).filter((row) =>
      isWithin(scope, { inspectorIds: inspectorsOf(row) }),
    );
    return { today: dayOf(now), visits: await agendaVisits(read, planned, { on: dayOf(now), seq }) };
  },
  shape: (agenda): Agenda => agenda,
});

/** Planned visits with where they are held, whether they were announced, and when they last changed. */
async function agendaVisits(
  read: Read,
  planned: readonly PlannedFact[],
  asOf: Pick<AsOf, "on" | "seq">,
): Promise<AgendaVisit[]> {
  const ids = planned.map(({ id }) => id);
  const schoolIds = planned.map(({ schoolId }) => schoolId);
  const profiles = schoolProfiles(read, schoolIds, asOf);
  const left = getLeftSchools(read, planned, asOf);
  const announcements = await read
    .select()
    .from(announcement)
    .where(and(inArray(announcement.visitId, ids), isNull(announcement.untilSeq)));
  const openLocations = await read
    .select()
    .from(location)
    .where(and(inArray(location.id, planned.flatMap(locationsOf)), isNull(location.untilSeq)));
  const changes = getEventChanges(read, ids);
  return planned.map((row): AgendaVisit => {
    const { id, day, startsAt, endsAt } = row;
    const { name = "", place = "" } = profiles.get(row.schoolId) ?? {};
    const announced = announcements.find((row) => row.visitId === id && row.day === day);
    const { revision, changedAt } = changes.get(id) ?? { revision: 0, changedAt: "" };
    return {
      id,
      schoolName: name,
      place,
      leftOn: left(row),
      kind: row.kind,
      day,
      startsAt,
      endsAt,
      announcedOn: announced?.happenedOn ?? null,
      locations: locationsOf(row).flatMap((locationId) =>
        openLocations
          .filter(({ id }) => id === locationId)
          .map(({ name, address, place }) => ({ name, address, place })),
      ),
      revision,
      changedAt,
    };
  });
}
