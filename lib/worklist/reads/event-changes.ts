import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";

export type EventChange = { revision: number; changedAt: string };

/**
 * How often the events of planned visits changed, and when last (an instant), by visit. Counted is every version,
 * written or superseded, of whatever such an event shows: the visit, its announcement, the locations that it ever had
 * and its school. So the number rises with every change and never falls, as SEQUENCE of RFC 5545 must.
 */
export function getEventChanges(read: Read, visitIds: readonly string[]): Map<string, EventChange> {
  const rows = read.all<EventChange & { id: string }>(sql`
    with visit as (
      select v.* from plannedVisit v where v.id in (select value from json_each(${JSON.stringify(visitIds)}))
    ),
    shown as (
      select id, seq, untilSeq from visit
      union all select a.visitId, a.seq, a.untilSeq from announcement a where a.visitId in (select id from visit)
      union all select v.id, l.seq, l.untilSeq
        from (select distinct visit.id, c.value as locationId from visit, json_each(visit.locations) c) v
        join location l on l.id = v.locationId
      union all select v.id, p.seq, p.untilSeq
        from (select distinct id, schoolId from visit) v join schoolProfile p on p.schoolId = v.schoolId
    ),
    change as (select id, seq from shown union all select id, untilSeq from shown where untilSeq is not null)
    select c.id, count(*) as revision, max(j.at) as changedAt
    from change c join journal j on j.seq = c.seq group by c.id`);
  return new Map(rows.map(({ id, ...change }) => [id, change]));
}
