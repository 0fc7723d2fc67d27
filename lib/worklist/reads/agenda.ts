import { and, inArray, isNull, sql } from "drizzle-orm";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { announcement, plannedVisit } from "#db/schema/planned-visits.ts";
import { location } from "#db/schema/register.ts";
import { isWithin, scopeOf } from "#lib/access/policy.ts";
import { dayOf, type Instant } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import {
  getPlannedVisits,
  inspectorsOf,
  locationsOf,
  type PlannedFact,
} from "#lib/visits/reads/planned-visit-facts.ts";
import type { PlannedVisitRow } from "#lib/visits/reads/planned-visit-list.ts";
import type { PlannedKind } from "#lib/visits/rules/planned-visit.ts";

/** A visit in somebody's calendar. It names the school and where to be, and nobody. */
export type AgendaVisit = Pick<
  PlannedVisitRow,
  "id" | "schoolName" | "place" | "kind" | "day" | "startsAt" | "endsAt" | "announcedOn"
> & {
  locations: { name: string; address: string; place: string }[];
  /** How often the visit was planned differently since it was first planned. */
  revision: number;
  /** When the latest of this was recorded. */
  changedAt: Instant;
};

export type Agenda = { today: Day; visits: AgendaVisit[] };

/** The asker's visits that are planned and not held yet, in every round; what was cancelled is gone. */
export const listAgenda = query({
  action: "calendar.list-visits",
  path: "/agenda",
  summary: "The asker's own visits that are planned and still to come, with where they are held",
  sample: plainSample({}),
  params: noParams,
  perRow: true,
  async load({ read, actor, now, seq }) {
    const scope = scopeOf(actor, "calendar.list-visits");
    const planned = (await getPlannedVisits(read)).filter((row) =>
      isWithin(scope, { inspectorIds: inspectorsOf(row) }),
    );
    return { today: dayOf(now), visits: await tell(read, planned, { on: dayOf(now), seq }) };
  },
  shape: (agenda): Agenda => agenda,
});

async function tell(
  read: Read,
  planned: readonly PlannedFact[],
  asOf: Pick<AsOf, "on" | "seq">,
): Promise<AgendaVisit[]> {
  const ids = planned.map(({ id }) => id);
  const schoolIds = planned.map(({ schoolId }) => schoolId);
  const profiles = schoolProfiles(read, schoolIds, asOf);
  const told = await read
    .select()
    .from(announcement)
    .where(and(inArray(announcement.visitId, ids), isNull(announcement.untilSeq)));
  const versions = await read
    .select({ id: plannedVisit.id, count: sql<number>`count(*)` })
    .from(plannedVisit)
    .where(inArray(plannedVisit.id, ids))
    .groupBy(plannedVisit.id);
  const places = await read
    .select()
    .from(location)
    .where(and(inArray(location.id, planned.flatMap(locationsOf)), isNull(location.untilSeq)));
  const seqs = [...planned, ...told].map(({ seq }) => seq);
  const entries = await read
    .select({ seq: journal.seq, at: journal.at })
    .from(journal)
    .where(inArray(journal.seq, seqs));
  return planned.map((row): AgendaVisit => {
    const { id, day, startsAt, endsAt, seq } = row;
    const { name = "", place = "" } = profiles.get(row.schoolId) ?? {};
    const announced = told.find((one) => one.visitId === id && one.day === day);
    const changedSeq = Math.max(seq, announced?.seq ?? 0);
    return {
      ...{ id, schoolName: name, place, kind: row.kind as PlannedKind, day, startsAt, endsAt },
      announcedOn: announced?.happenedOn ?? null,
      locations: locationsOf(row).flatMap((wanted) =>
        places
          .filter((one) => one.id === wanted)
          .map((one) => ({ name: one.name, address: one.address, place: one.place })),
      ),
      revision: (versions.find((one) => one.id === id)?.count ?? 1) - 1,
      changedAt: entries.find((entry) => entry.seq === changedSeq)?.at ?? "",
    };
  });
}
