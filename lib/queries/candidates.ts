import { isNull } from "drizzle-orm";
import { inspectorHome } from "#db/inspector-schema.ts";
import type { Read } from "#db/open.ts";
import { inspector } from "#db/schema.ts";
import { type Candidate, inOrderOfFitness } from "#lib/domain/candidate.ts";
import type { Day } from "#lib/domain/day.ts";
import { unassignableOn } from "#lib/domain/inspector.ts";
import { meetAt } from "#lib/domain/obstacles.ts";
import type { ClockTime } from "#lib/domain/planned-visit.ts";
import { bordersBetween, type Province } from "#lib/domain/province-distance.ts";
import { quarterOf } from "#lib/domain/quarter.ts";
import { getTies } from "./independence.ts";
import { getInspectorRecords } from "./inspector-records.ts";
import { getWork } from "./inspector-work.ts";
import { getPlannedVisits, inspectorsOf } from "./planned-visit-facts.ts";
import { inspectorNames } from "./planned-visit-list.ts";
import { schoolNames } from "./school-names.ts";

/** The visit for which somebody is sought; `planned` is the id of the visit that is planned anew, if any. */
export type VisitSought = {
  schoolId: string;
  roundId: string;
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  provinces: readonly Province[];
  planned: string | null;
};

/** Every inspector beside a visit, the fittest first, as known now. Asks no policy. */
export async function getCandidates(
  read: Read,
  sought: VisitSought,
  { today, seq }: { today: Day; seq: number },
): Promise<Candidate[]> {
  const planned = (await getPlannedVisits(read, sought.roundId)).filter(({ id }) => id !== sought.planned);
  const work = (await getWork(read, sought.roundId)).filter(
    ({ day, isHeld, schoolId }) =>
      quarterOf(day) === quarterOf(sought.day) && (isHeld || schoolId !== sought.schoolId),
  );
  const recordOf = await getInspectorRecords(read);
  const nameOf = await inspectorNames(read);
  const homeOf = await getHomes(read);
  const onDay = planned.filter(({ day }) => day === sought.day);
  const schools = schoolNames(
    read,
    onDay.map(({ schoolId }) => schoolId),
    { on: today, seq },
  );
  const candidates: Candidate[] = [];
  for (const { id } of await read
    .select({ id: inspector.id })
    .from(inspector)
    .where(isNull(inspector.untilSeq))) {
    const ties = await getTies(read, id, sought.schoolId, today, sought.day);
    const home = homeOf(id);
    candidates.push({
      id,
      name: nameOf(id),
      reasons: unassignableOn(recordOf(id), sought.day),
      isTied: ties.length > 0,
      sameDay: onDay
        .filter((row) => inspectorsOf(row).includes(id))
        .map((row) => ({
          ...{ visitId: row.id, startsAt: row.startsAt, endsAt: row.endsAt },
          school: schools.get(row.schoolId) ?? "",
          meets: meetAt({ ...sought, inspectorIds: [id] }, { ...row, inspectorIds: [id] }, id),
        })),
      load: work.filter(({ inspectorId }) => inspectorId === id).length,
      borders: home && Math.min(...sought.provinces.map((province) => bordersBetween(home, province))),
    });
  }
  return inOrderOfFitness(candidates);
}

async function getHomes(read: Read): Promise<(inspectorId: string) => Province | null> {
  const rows = await read.select().from(inspectorHome).where(isNull(inspectorHome.untilSeq));
  const homes = new Map(rows.map(({ inspectorId, province }) => [inspectorId, province as Province]));
  return (id) => homes.get(id) ?? null;
}
