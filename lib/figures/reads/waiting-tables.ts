import { type SQL, sql } from "drizzle-orm";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { factOrder, hasStatus, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import { waitingStatuses } from "#lib/status/rules/status.ts";

/** How long `factOrder` is. */
const keyLength = 25;

/**
 * The common table expression `waiting`, to follow `with`: one row for each entered school whose status waits:
 * schoolId, leftOn, visitId (its latest inspection), act, since. The same first-rule-that-holds as `waitingOn`.
 * One pass over each table of the round, grouped by school or visit.
 */
export function waitingTables(asOf: AsOf): SQL {
  const { roundId, on, seq } = asOf;
  const seen = sql`f.roundId = ${roundId} and f.happenedOn <= ${on} and ${knownAt("f", seq)}`;
  return sql`
    ${schoolStatusCtes(asOf)},
    inspection as (
      select schoolId, substr(last, 1, 10) as heldOn, substr(last, 1, ${keyLength}) as heldKey,
        substr(last, ${keyLength + 1}) as visitId
      from (
        select f.schoolId, max(${factOrder} || f.id) as last from visit f
        where ${seen} and f.kind <> 'no-lessons' group by f.schoolId
      )
    ),
    report as (
      select f.visitId,
        min(f.happenedOn) filter (where f.step = 'draft-sent') as draftOn,
        min(f.happenedOn) filter (where f.step in ('reaction-received', 'reaction-term-passed')) as answeredOn,
        min(f.happenedOn) filter (where f.step = 'final') as finalOn
      from reportStep f where ${seen} group by f.visitId
    ),
    granted as (
      select schoolId, substr(last, 1, 10) as grantedOn, substr(last, 1, ${keyLength}) as grantedKey,
        date(substr(last, ${keyLength + 1}), '+1 day') as passedOn
      from (
        select f.schoolId, max(${factOrder} || coalesce(f.until, '')) as last
        from remedyEvent f join inspection i on i.schoolId = f.schoolId
        where ${seen} and f.event = 'granted' and ${factOrder} > i.heldKey group by f.schoolId
      )
    ),
    ended as (
      select f.schoolId, min(f.happenedOn) as endedOn
      from remedyEvent f join granted g on g.schoolId = f.schoolId
      where ${seen} and f.event = 'ended' and ${factOrder} > g.grantedKey group by f.schoolId
    ),
    remedy as (
      select g.schoolId, g.grantedOn,
        min(coalesce(g.passedOn, e.endedOn), coalesce(e.endedOn, g.passedOn)) as overOn
      from granted g left join ended e on e.schoolId = g.schoolId
    ),
    waiting as (
      select s.schoolId, s.leftOn, i.visitId,
        case
          when m.overOn <= ${on} then 'reinspect'
          when m.grantedOn is not null then 'await-remedy'
          when r.finalOn is not null then 'judge'
          when r.answeredOn is not null then 'send-final'
          when r.draftOn is not null then 'await-reaction'
          else 'send-draft'
        end as act,
        case
          when m.overOn <= ${on} then m.overOn
          else coalesce(m.grantedOn, r.finalOn, r.answeredOn, r.draftOn, i.heldOn)
        end as since
      from schoolStatus s
      join inspection i on i.schoolId = s.schoolId
      left join report r on r.visitId = i.visitId
      left join remedy m on m.schoolId = s.schoolId
      where ${hasStatus(waitingStatuses)} and s.enteredOn is not null
    )`;
}
