import { type SQL, sql } from "drizzle-orm";
import type { Day } from "#lib/calendar/day.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { lostStages } from "#lib/status/rules/keurmerk.ts";
import { type Status, unvisitedStatuses } from "#lib/status/rules/status.ts";

/** What orders facts: the day, and within a day the entry of the first version. */
export const factOrder = sql`f.happenedOn || printf('%015d', f.firstSeq)`;

/**
 * The common table expression `schoolStatus`, to follow `with`: one row for each school with an enrolment, visit or
 * verdict in the round: schoolId, enteredOn, leftOn, firstVisitOn, lastVisitOn, firstVerdictOn, verdictOn, status.
 * Days are null where nothing happened. A school that left and entered again since has not left: the latest of the two
 * decides (model §8). The status follows the same first-rule-that-holds as `statusOf`.
 * One pass over the facts of the round, grouped by school; with `among`, a list or selection of ids, over those of these
 * schools alone.
 */
export function schoolStatusCtes({ roundId, on, seq }: AsOf, among?: SQL): SQL {
  const seen = (table: string) => sql`
    from ${sql.raw(table)} f
    where f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
      and ${among === undefined ? sql`true` : sql`f.schoolId in (${among})`}`;
  return sql`
    happened as (
      select f.schoolId, ${factOrder} as entered, null as gone, null as visitOn, null as inspected,
        null as judgedOn, null as judgement ${seen("enrolment")}
      union all select f.schoolId, null, ${factOrder}, null, null, null, null ${seen("departure")}
      union all select f.schoolId, null, null, f.happenedOn, f.kind <> 'no-lessons', null, null ${seen("visit")}
      union all select f.schoolId, null, null, null, null, f.happenedOn,
        ${factOrder} || f.verdict ${seen("verdict")}
    ),
    schoolStatus as (
      select schoolId, substr(min(entered), 1, 10) as enteredOn,
        case when max(gone) > coalesce(max(entered), '') then substr(max(gone), 1, 10) end as leftOn,
        min(visitOn) as firstVisitOn, max(visitOn) as lastVisitOn, min(judgedOn) as firstVerdictOn, max(judgedOn) as verdictOn,
        case
          when max(judgement) is not null then substr(max(judgement), 26)
          when max(inspected) = 1 then 'pending'
          when max(inspected) = 0 then 'no-lessons'
          else 'to-visit'
        end as status
      from happened group by schoolId
      having coalesce(min(entered), min(visitOn), min(judgedOn)) is not null
    )`;
}

/** A selection of ids that are at hand. */
export function schoolsWithId(ids: readonly string[]): SQL {
  return sql`select value from json_each(${JSON.stringify([...new Set(ids)])})`;
}

/** The day since which a school no longer takes part in a round: an expression, null while it does. */
export function leftOnOf(schoolId: SQL, roundId: SQL, on: Day, seq: number): SQL {
  const ofSchool = (alias: string) => {
    const name = sql.raw(alias);
    return sql`${name}.schoolId = ${schoolId} and ${name}.roundId = ${roundId} and ${name}.happenedOn <= ${on}
      and ${knownAt(alias, seq)}`;
  };
  return sql`(
    select d.happenedOn from departure d
    where ${ofSchool("d")} and not exists (
      select 1 from enrolment e
      where ${ofSchool("e")} and (e.happenedOn, e.firstSeq) > (d.happenedOn, d.firstSeq)
    )
    order by d.happenedOn desc, d.firstSeq desc limit 1
  )`;
}

/** Whether a row of `schoolStatus` has one of some statuses. */
export function hasStatus(some: readonly Status[]): SQL {
  return sql`status in ${[...some]}`;
}

/** Whether the first visit of an entered school in `schoolStatus` is to come; one that left is not visited any more. */
export function isToVisit(): SQL {
  return sql`(${hasStatus(unvisitedStatuses)} and leftOn is null)`;
}

/** Whether a school in `schoolStatus` left before its first visit: it counts nowhere else. */
export function isLeftUnvisited(): SQL {
  return sql`(${hasStatus(unvisitedStatuses)} and leftOn is not null)`;
}

/** The last stage of a school's keurmerk by `on`, as known at `seq`: an expression, null where there is none. */
export function keurmerkStage(schoolId: SQL, on: Day, seq: number): SQL {
  return sql`(
    select f.event from keurmerkEvent f
    where f.schoolId = ${schoolId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}
      and f.event in ${[...keurmerkStages]}
    order by f.happenedOn desc, f.firstSeq desc limit 1
  )`;
}

/** Whether a suspension lies over the keurmerk on a day: 1 or 0. */
export function keurmerkSuspended(schoolId: SQL, on: Day, seq: number): SQL {
  return sql`coalesce((
    select f.event = 'suspended' and (f.until is null or f.until >= ${on}) from keurmerkEvent f
    where f.schoolId = ${schoolId} and f.happenedOn <= ${on} and ${knownAt("f", seq)} and f.event <> 'kept'
    order by f.happenedOn desc, f.firstSeq desc limit 1
  ), 0)`;
}

export function isLostStage(stage: SQL): SQL {
  return sql`coalesce(${stage} in ${[...lostStages]}, 0)`;
}
