import { isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { inspectorHome } from "#db/schema/inspectors.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { quarterOf } from "#lib/calendar/quarter.ts";
import { getInterests, getKinship } from "#lib/inspectors/reads/independence.ts";
import { getInspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import { conflictsOfInterest, familyOf } from "#lib/inspectors/rules/independence.ts";
import { unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";
import { bordersBetween } from "#lib/register/rules/province-distance.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { inspectorsOf, type PlannedFact } from "#lib/visits/reads/planned-visit-facts.ts";
import { meetAt } from "#lib/visits/rules/obstacles.ts";
import { type Candidate, sortByFitness } from "#lib/workload/rules/candidate.ts";
import { getWork } from "./inspector-work.ts";

/** The visit for which somebody is sought. */
export type VisitSought = {
  schoolId: string;
  roundId: string;
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  provinces: readonly Province[];
};

/**
 * Every inspector beside a visit, the fittest first, as known now. `open` is every visit of the round that is planned;
 * one to the same school gives way to this one. Asks no policy.
 */
export async function getCandidates(
  read: Read,
  sought: VisitSought,
  open: readonly PlannedFact[],
  { today, seq }: { today: Day; seq: number },
): Promise<Candidate[]> {
  const planned = open.filter(({ schoolId }) => schoolId !== sought.schoolId);
  const work = (await getWork(read, sought.roundId, planned)).filter(
    ({ day }) => quarterOf(day) === quarterOf(sought.day),
  );
  const recordOf = await getInspectorRecords(read);
  const family = familyOf(sought.schoolId, await getKinship(read));
  const homeOf = await getHomes(read);
  const onDay = planned.filter(({ day }) => day === sought.day);
  const schools = schoolNames(
    read,
    onDay.map(({ schoolId }) => schoolId),
    { on: today, seq },
  );
  const candidates: Candidate[] = [];
  for (const [id, name] of await getInspectorNames(read)) {
    const home = homeOf(id);
    candidates.push({
      id,
      name,
      reasons: unassignableOn(recordOf(id), sought.day),
      hasConflictOfInterest:
        conflictsOfInterest(getInterests(read, id), family, today, sought.day).length > 0,
      sameDay: onDay
        .filter((row) => inspectorsOf(row).includes(id))
        .map((row) => ({
          visitId: row.id,
          startsAt: row.startsAt,
          endsAt: row.endsAt,
          school: schools.get(row.schoolId) ?? "",
          meets: meetAt({ ...sought, inspectorIds: [id] }, { ...row, inspectorIds: [id] }, id),
        })),
      load: work.filter(({ inspectorId }) => inspectorId === id).length,
      borders:
        home && sought.provinces.length > 0
          ? Math.min(...sought.provinces.map((province) => bordersBetween(home, province)))
          : null,
    });
  }
  return sortByFitness(candidates);
}

async function getHomes(read: Read): Promise<(inspectorId: string) => Province | null> {
  const rows = await read.select().from(inspectorHome).where(isNull(inspectorHome.untilSeq));
  const homes = new Map(rows.map(({ inspectorId, province }) => [inspectorId, province]));
  return (id) => homes.get(id) ?? null;
}
