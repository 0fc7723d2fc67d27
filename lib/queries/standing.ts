import { type SQL, sql } from "drizzle-orm";
import type { Day } from "#lib/domain/day.ts";
import { lostStages } from "#lib/domain/keurmerk.ts";

/** The point from which facts are seen: of one round, happened by `on`, known at journal position `seq`. */
export type Viewpoint = { roundId: string; on: Day; seq: number };

/** Whether a version of a fact was known at a journal position. */
export function knownAt(alias: string, seq: number): SQL {
  const name = sql.raw(alias);
  return sql`${name}.seq <= ${seq} and (${name}.untilSeq is null or ${name}.untilSeq > ${seq})`;
}

/**
 * Common table expressions, to follow `with`: `standing` has one row for each school with an enrolment, visit or
 * verdict in the round: schoolId, enteredOn, leftOn, firstVisitOn, firstVerdictOn, verdict, inspected, status.
 * Days are null where nothing happened. The status follows the same first-rule-that-holds as `statusOf`.
 */
export function standingTables({ roundId, on, seq }: Viewpoint): SQL {
  return sql`
    entered as (
      select f.schoolId, f.happenedOn as enteredOn from enrolment f
      where f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
    ),
    departed as (
      select f.schoolId, f.happenedOn as leftOn from departure f
      where f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
    ),
    visited as (
      select f.schoolId, min(f.happenedOn) as firstVisitOn, max(f.happenedOn) as lastVisitOn,
        max(f.kind <> 'no-lessons') as inspected
      from visit f
      where f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
      group by f.schoolId
    ),
    judged as (
      select schoolId, verdict, happenedOn as verdictOn, firstVerdictOn from (
        select f.schoolId, f.verdict, f.happenedOn,
          min(f.happenedOn) over (partition by f.schoolId) as firstVerdictOn,
          row_number() over (partition by f.schoolId order by f.happenedOn desc, f.firstSeq desc) as nth
        from verdict f
        where f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
      ) where nth = 1
    ),
    concerned as (
      select schoolId from entered union select schoolId from visited union select schoolId from judged
    ),
    standing as (
      select c.schoolId, e.enteredOn, d.leftOn, v.firstVisitOn, v.lastVisitOn, j.verdict, j.verdictOn, j.firstVerdictOn,
        case
          when j.verdict is not null then j.verdict
          when v.inspected = 1 then 'pending'
          when v.inspected = 0 then 'no-lessons'
          else 'to-visit'
        end as status
      from concerned c
      left join entered e on e.schoolId = c.schoolId
      left join departed d on d.schoolId = c.schoolId
      left join visited v on v.schoolId = c.schoolId
      left join judged j on j.schoolId = c.schoolId
    )`;
}

/** The last stage of a school's keurmerk by `on`, as known at `seq`: an expression, null where there is none. */
export function keurmerkStage(schoolId: SQL, on: Day, seq: number): SQL {
  return sql`(
    select f.event from keurmerkEvent f
    where f.schoolId = ${schoolId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
      and f.event not in ('suspended', 'suspension-lifted')
    order by f.happenedOn desc, f.firstSeq desc limit 1
  )`;
}

/** Whether a suspension lies over the keurmerk on a day: 1 or 0. */
export function keurmerkSuspended(schoolId: SQL, on: Day, seq: number): SQL {
  return sql`coalesce((
    select f.event = 'suspended' and (f.until is null or f.until >= ${on}) from keurmerkEvent f
    where f.schoolId = ${schoolId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
    order by f.happenedOn desc, f.firstSeq desc limit 1
  ), 0)`;
}

export function isLostStage(stage: SQL): SQL {
  return sql`coalesce(${stage} in ${[...lostStages]}, 0)`;
}
