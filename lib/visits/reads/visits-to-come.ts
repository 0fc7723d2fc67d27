import type { Read } from "#db/open.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import type { PlannedKind } from "#lib/visits/rules/planned-visit.ts";
import { getPlannedVisits, inspectorsOf } from "./planned-visit-facts.ts";

/** A visit that is planned and still to come. */
export type VisitToCome = {
  id: string;
  schoolId: string;
  school: string;
  place: string;
  kind: PlannedKind;
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  /** One or two, the first inspector first. */
  inspectors: { id: string; name: string }[];
};

/** The planned visits of a round that are still to come, as known now, the first day first. Asks no policy. */
export async function getVisitsToCome(
  read: Read,
  { round, on, seq }: Pick<ResolvedAsOf, "round" | "on" | "seq">,
): Promise<VisitToCome[]> {
  const planned = await getPlannedVisits(read, round.id);
  const nameOf = await inspectorNames(read);
  const profiles = schoolProfiles(
    read,
    planned.map(({ schoolId }) => schoolId),
    { on, seq },
  );
  return planned.map((row) => {
    const { id, schoolId, day, startsAt, endsAt } = row;
    const { name = "", place = "" } = profiles.get(schoolId) ?? {};
    return {
      ...{ id, schoolId, school: name, place, kind: row.kind as PlannedKind, day, startsAt, endsAt },
      inspectors: inspectorsOf(row).map((inspectorId) => ({
        id: inspectorId,
        name: nameOf(inspectorId),
      })),
    };
  });
}
