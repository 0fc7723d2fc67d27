import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/domain/day.ts";
import { type ClockTime, isOpen, type PlannedKind } from "#lib/domain/planned-visit.ts";
import { profileJoin } from "./profile.ts";
import { knownAt, type Viewpoint } from "./standing.ts";
import { textsOf } from "./texts.ts";

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

type Row = Omit<VisitToCome, "inspectors"> & {
  happenedOn: Day;
  inspectorId: string;
  secondInspectorId: string | null;
  nameDigest: string | null;
  secondDigest: string | null;
};

type Held = { id: string; schoolId: string; kind: string; happenedOn: Day };

/** The planned visits of a round that are still to come, the first day first. Asks no policy. */
export async function getVisitsToCome(read: Read, viewpoint: Viewpoint): Promise<VisitToCome[]> {
  const { roundId, on, seq } = viewpoint;
  const planned = read.all<Row>(sql`
    select v.id, v.schoolId, p.name as school, p.place, v.kind, v.happenedOn, v.day, v.startsAt, v.endsAt,
      v.inspectorId, v.secondInspectorId, i.nameDigest, j.nameDigest as secondDigest
    from plannedVisit v
    ${profileJoin(sql`v.schoolId`, on, seq)}
    left join inspector i on i.id = v.inspectorId and i.untilSeq is null
    left join inspector j on j.id = v.secondInspectorId and j.untilSeq is null
    where v.roundId = ${roundId} and ${knownAt("v", seq)} and not exists (
      select 1 from departure d
      where d.roundId = ${roundId} and d.schoolId = v.schoolId and d.happenedOn <= ${on} and ${knownAt("d", seq)}
    )
    order by v.day, v.startsAt, p.sortKey, v.schoolId`);
  const held = Map.groupBy(
    read.all<Held>(sql`
      select f.id, f.schoolId, f.kind, f.happenedOn from visit f
      where f.roundId = ${roundId} and ${knownAt("f", seq)}`),
    ({ schoolId }) => schoolId,
  );
  const open = planned.filter((row) => isOpen(row, held.get(row.schoolId) ?? []));
  const name = await textsOf(
    read,
    open.flatMap(({ nameDigest, secondDigest }) => [nameDigest, secondDigest]),
  );
  return open.map(
    ({ happenedOn: _, inspectorId, secondInspectorId, nameDigest, secondDigest, ...visit }) => ({
      ...visit,
      inspectors: [
        { id: inspectorId, name: name(nameDigest) ?? "" },
        ...(secondInspectorId ? [{ id: secondInspectorId, name: name(secondDigest) ?? "" }] : []),
      ],
    }),
  );
}
