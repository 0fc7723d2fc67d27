import { type SQL, sql } from "drizzle-orm";
import { quarterEnd, quarterStart } from "#lib/calendar/quarter.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { searchTerms } from "#lib/register/rules/school-search.ts";
import type { SchoolGroup, WantedSchools } from "#lib/schools/inputs/schools.ts";
import {
  hasStatus,
  isLeftUnvisited,
  isLostStage,
  isToVisit,
  keurmerkStage,
  keurmerkSuspended,
} from "#lib/status/reads/school-status-sql.ts";
import {
  alwaysOutsideStatuses,
  inspectedStatuses,
  reinspectedStatuses,
  visitedStatuses,
} from "#lib/status/rules/status.ts";

/** Which rows of `listed` are asked for; who may not see numbers does not find by them either. */
export function listConditions(
  params: Omit<WantedSchools, "numbers"> & { numbers: readonly string[] | undefined },
  { on, seq }: ResolvedAsOf,
  byNumber: boolean,
): SQL {
  const wanted: SQL[] = [searchCondition(params.q ?? "", byNumber)];
  const stage = keurmerkStage(sql`listed.id`, on, seq);
  if (params.status) wanted.push(inGroup(params.status, stage));
  if (params.visitedIn) wanted.push(within(sql`firstVisitOn`, params.visitedIn));
  if (params.verdictIn) wanted.push(within(sql`firstVerdictOn`, params.verdictIn));
  if (params.province) wanted.push(sql`province = ${params.province}`);
  if (params.keurmerk === "suspended") wanted.push(keurmerkSuspended(sql`listed.id`, on, seq));
  else if (params.keurmerk) wanted.push(sql`${stage} = ${params.keurmerk}`);
  if (params.numbers !== undefined)
    wanted.push(sql`number in (select value from json_each(${JSON.stringify(params.numbers)}))`);
  return sql.join(wanted, sql` and `);
}

/**
 * Over `searchKey` and `number`: each term is in the name or place, or in the number. Compared as they are: no sign
 * stands for another.
 */
export function searchCondition(question: string, byNumber: boolean): SQL {
  const terms = searchTerms(question);
  if (terms === null) return sql`false`;
  const each = terms.map(({ text, wordStarts }) => {
    const places = [sql`instr(searchKey, ${text}) > 0`];
    for (const start of wordStarts) places.push(sql`instr(' ' || searchKey, ${` ${start}`}) > 0`);
    if (byNumber) places.push(sql`instr(lower(number), ${text}) > 0`);
    return sql`(${sql.join(places, sql` or `)})`;
  });
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `);
}

function reinspectionDue(stage: SQL): SQL {
  return sql`${hasStatus(reinspectedStatuses)} and not ${isLostStage(stage)}`;
}

/** Which schools a figure counts; `stage` is the stage of their keurmerk. */
function inGroup(group: SchoolGroup, stage: SQL): SQL {
  switch (group) {
    case "to-visit":
      return isToVisit();
    case "population":
      return sql`not ${isLeftUnvisited()}`;
    case "visited":
      return hasStatus(visitedStatuses);
    case "inspected":
      return hasStatus(inspectedStatuses);
    case "rejected-keurmerk-lost":
      return sql`${hasStatus(reinspectedStatuses)} and ${isLostStage(stage)}`;
    case "reinspection-due":
      return reinspectionDue(stage);
    case "outside-plan":
      return sql`(${hasStatus(alwaysOutsideStatuses)} or (${reinspectionDue(stage)}))`;
    case "left-unvisited":
      return isLeftUnvisited();
    default:
      return sql`status = ${group}`;
  }
}

function within(day: SQL, quarter: string): SQL {
  return sql`${day} between ${quarterStart(quarter)} and ${quarterEnd(quarter)}`;
}
