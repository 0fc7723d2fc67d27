import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { PlanningParams, PlanningSort } from "#lib/planning/inputs/assignments.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { searchCondition } from "#lib/schools/reads/school-conditions.ts";
import {
  hasStatus,
  isLostStage,
  keurmerkStage,
  schoolStatusCtes,
} from "#lib/status/reads/school-status-sql.ts";
import {
  type OutsideReason,
  outsideReasonOf,
  outsideReasons,
  reinspectedStatuses,
  type Status,
  statusTraits,
} from "#lib/status/rules/status.ts";
import type { VisitToCome } from "#lib/visits/reads/visits-to-come.ts";
import type { NamedSchool, OutsideSchool, PlannedSchool } from "./planning-answer.ts";

/** A school of a round as the planning sees it; `isAskedFor` by its name, place, number or province. */
export type RoundSchool = NamedSchool & {
  status: Status;
  leftOn: Day | null;
  isLost: number;
  quarter: Quarter | null;
  isAskedFor: number;
};

/** Every school of a round in the order of their names. Asks no policy. */
export function getRoundSchools(
  read: Read,
  asOf: AsOf,
  { q, province }: Pick<PlanningParams, "q" | "province">,
): RoundSchool[] {
  const { roundId, on, seq } = asOf;
  const stage = keurmerkStage(sql`s.schoolId`, on, seq);
  return read.all<RoundSchool>(sql`
    with ${schoolStatusCtes(asOf)}
    select s.schoolId as id, c.number, p.name, p.place, s.status, s.leftOn, a.quarter,
      case when ${hasStatus(reinspectedStatuses)} then ${isLostStage(stage)} else 0 end as isLost,
      ${searchCondition(q ?? "", true)}
        and ${province === undefined ? sql`true` : sql`p.province = ${province}`} as isAskedFor
    from schoolStatus s
    join school c on c.id = s.schoolId and ${knownAt("c", seq)}
    ${profileJoin(sql`s.schoolId`, on, seq)}
    left join assignment a on a.schoolId = s.schoolId and a.roundId = ${roundId} and ${knownAt("a", seq)}
    where s.enteredOn is not null
    order by p.sortKey, c.number`);
}

/** The schools whose first visit is to come, each with the visit that is planned. */
export function plannedSchools(
  schools: readonly RoundSchool[],
  visits: ReadonlyMap<string, VisitToCome>,
): (PlannedSchool & { isAskedFor: boolean; inspectorIds: string[] })[] {
  return schools
    .filter(({ status, leftOn }) => !statusTraits[status].isVisited && leftOn === null)
    .map(({ id, number, name, place, quarter, isAskedFor }) => {
      const planned = visits.get(id);
      const inspectors = planned?.inspectors ?? [];
      const visit = planned
        ? {
            day: planned.day,
            startsAt: planned.startsAt,
            inspectors: inspectors.map((inspector) => inspector.name),
            isInQuarter: quarterOf(planned.day) === quarter,
          }
        : null;
      const inspectorIds = inspectors.map((inspector) => inspector.id);
      return { id, number, name, place, quarter, visit, isAskedFor: isAskedFor === 1, inspectorIds };
    });
}

/** Whether a school is among those asked for by where and when it is planned, and with whom. */
export function isAsked(
  { quarter, visit, inspectorIds }: Pick<PlannedSchool, "quarter" | "visit"> & { inspectorIds: string[] },
  asked: PlanningParams,
): boolean {
  return (
    (asked.quarter === undefined || asked.quarter === (quarter ?? "none")) &&
    (asked.inspector === undefined || inspectorIds.includes(asked.inspector)) &&
    (asked.day === undefined || (asked.day === "with") === (visit !== null))
  );
}

/** In the order asked for, from the order of their names. */
export function inPlanningOrder(schools: readonly PlannedSchool[], sort: PlanningSort): PlannedSchool[] {
  if (sort === "school") return [...schools];
  if (sort === "-school") return schools.toReversed();
  const [withoutVisit, withVisit] = [
    schools.filter(({ visit }) => !visit),
    schools.filter(({ visit }) => visit),
  ];
  const moment = ({ visit }: PlannedSchool) => `${visit?.day} ${visit?.startsAt}`;
  const sign = sort === "day" ? 1 : -1;
  return [...withVisit.toSorted((a, b) => sign * moment(a).localeCompare(moment(b))), ...withoutVisit];
}

/** The schools that were visited and still ask for work, by the reason. */
export function outsideByReason(
  schools: readonly RoundSchool[],
  visits: ReadonlyMap<string, VisitToCome>,
): Record<OutsideReason, OutsideSchool[]> {
  const outside = (reason: OutsideReason) =>
    schools
      .filter(({ status, isLost }) => outsideReasonOf(status, isLost === 1) === reason)
      .map(({ id, number, name, place, leftOn }) => ({
        id,
        number,
        name,
        place,
        leftOn,
        plannedOn: visits.get(id)?.day ?? null,
      }));
  const byReason = Object.fromEntries(outsideReasons.map((reason) => [reason, outside(reason)]));
  return byReason as Record<OutsideReason, OutsideSchool[]>;
}
