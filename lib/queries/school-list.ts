import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Day } from "#lib/domain/day.ts";
import type { KeurmerkStage } from "#lib/domain/keurmerk.ts";
import { allows, type Resource } from "#lib/domain/policy.ts";
import { quarterEnd, quarterStart } from "#lib/domain/quarter.ts";
import { plainText } from "#lib/domain/school.ts";
import type { Status } from "#lib/domain/status.ts";
import { listSchoolsParams, type SchoolGroup } from "#lib/inputs/schools.ts";
import { profileJoin } from "./profile.ts";
import { query } from "./query.ts";
import { isLostStage, keurmerkStage, keurmerkSuspended, knownAt, standingTables } from "./standing.ts";
import { type ResolvedView, resolveView } from "./viewpoint.ts";

/** What everybody who may list schools sees. */
export type PublicSchoolRow = {
  id: string;
  name: string;
  place: string;
  keurmerk: { stage: KeurmerkStage | null; suspended: boolean };
};

/** A school in a round, with its status; `tidk` is absent for roles that see only what is public. */
export type SchoolRow = PublicSchoolRow & {
  tidk?: {
    number: string;
    province: string;
    status: Status;
    leftOn: Day | null;
    firstVisitOn: Day | null;
    lastVisitOn: Day | null;
    verdictOn: Day | null;
  };
};

export type SchoolList = {
  on: Day;
  knownAt: Day;
  seq: number;
  round: string;
  total: number;
  schools: SchoolRow[];
  /** Pass as `after` for the next page; null on the last. */
  next: string | null;
};

type Row = Omit<PublicSchoolRow, "keurmerk"> &
  NonNullable<SchoolRow["tidk"]> & {
    stage: KeurmerkStage | null;
    suspended: number;
    sortKey: string;
    total: number;
  };

/** Which schools a figure counts; `stage` is the stage of their keurmerk. */
function inGroup(group: SchoolGroup, stage: SQL): SQL {
  switch (group) {
    case "to-visit":
      return sql`status = 'to-visit' and leftOn is null`;
    case "population":
      return sql`not (leftOn is not null and firstVisitOn is null)`;
    case "visited":
      return sql`status <> 'to-visit'`;
    case "inspected":
      return sql`status in ('approved', 'rejected', 'pending')`;
    case "rejected-keurmerk-lost":
      return sql`status = 'rejected' and ${isLostStage(stage)}`;
    case "reinspection-due":
      return sql`status = 'rejected' and not ${isLostStage(stage)}`;
    case "outside-plan":
      return sql`(status in ('pending', 'no-lessons') or (status = 'rejected' and not ${isLostStage(stage)}))`;
    case "left-unvisited":
      return sql`leftOn is not null and firstVisitOn is null`;
    default:
      return sql`status = ${group}`;
  }
}

/** Schools of a round as they stood on a day, sorted by name. */
export const listSchools = query({
  action: "school.list",
  path: "/schools",
  summary: "Schools of a round as they stood on a day, filtered and paged",
  params: listSchoolsParams,
  async load(context, params) {
    const view = await resolveView(context, params);
    const { on, seq } = view;
    const wanted = sql.join(conditions(params, view), sql` and `);
    const page = params.after === undefined ? sql`true` : sql`(sortKey, id) > (${cursor(params.after)})`;
    const listed = sql`
      with ${standingTables({ roundId: view.round.id, on, seq })},
      listed as (
        select s.schoolId as id, n.number, p.name, p.place, p.province, p.sortKey, p.searchKey, s.status, s.leftOn,
          s.firstVisitOn, s.lastVisitOn, s.verdictOn, s.firstVerdictOn
        from standing s
        join school n on n.id = s.schoolId and ${knownAt("n", seq)}
        ${profileJoin(sql`s.schoolId`, on, seq)}
        where s.enteredOn is not null
      ),
      wanted as materialized (select * from listed where ${wanted}),
      page as materialized (select * from wanted where ${page} order by sortKey, id limit ${params.limit + 1})`;
    const rows = context.read.all<Row>(sql`${listed}
      select page.*, (select count(*) from wanted) as total,
        ${keurmerkStage(sql`page.id`, on, seq)} as stage,
        ${keurmerkSuspended(sql`page.id`, on, seq)} as suspended
      from page order by sortKey, id`);
    return { view, total: rows[0]?.total ?? 0, rows };
  },
  resource: (_loaded, params) => listResource(params),
  shape({ view, total, rows }, { actor }, { limit }): SchoolList {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const { on, knownAt, seq, round } = view;
    const withStatus = allows(actor, "school.read-status");
    return {
      on,
      knownAt,
      seq,
      round: round.code,
      total,
      schools: shown.map((row) => schoolRow(row, withStatus)),
      next: last ? `${last.sortKey}|${last.id}` : null,
    };
  },
});

type Params = z.output<typeof listSchoolsParams>;

/** What the policy looks at in a question for a list of schools. */
export function listResource(params: Omit<Params, "after" | "limit">): Resource {
  return {
    filtersOnStatus: [params.status, params.visitedIn, params.verdictIn, params.numbers].some(Boolean),
  };
}

function conditions(params: Params, { on, seq }: ResolvedView): SQL[] {
  const wanted: SQL[] = [sql`true`];
  const stage = keurmerkStage(sql`listed.id`, on, seq);
  if (params.status) wanted.push(inGroup(params.status, stage));
  if (params.visitedIn) wanted.push(within(sql`firstVisitOn`, params.visitedIn));
  if (params.verdictIn) wanted.push(within(sql`firstVerdictOn`, params.verdictIn));
  if (params.province) wanted.push(sql`province = ${params.province}`);
  if (params.keurmerk === "suspended") wanted.push(keurmerkSuspended(sql`listed.id`, on, seq));
  else if (params.keurmerk) wanted.push(sql`${stage} = ${params.keurmerk}`);
  if (params.numbers !== undefined)
    wanted.push(sql`number in (select value from json_each(${JSON.stringify(params.numbers.split(","))}))`);
  const text = plainText(params.q ?? "");
  if (text !== "")
    wanted.push(sql`(instr(searchKey, ${text}) > 0 or instr(lower(number), ${params.q?.toLowerCase()}) > 0)`);
  return wanted;
}

function within(day: SQL, quarter: string): SQL {
  return sql`${day} between ${quarterStart(quarter)} and ${quarterEnd(quarter)}`;
}

function cursor(after: string): SQL {
  const at = after.lastIndexOf("|");
  return sql`${after.slice(0, at)}, ${after.slice(at + 1)}`;
}

function schoolRow(row: Row, withStatus: boolean): SchoolRow {
  const { id, name, place, stage, suspended } = row;
  const shown = { id, name, place, keurmerk: { stage, suspended: suspended === 1 } };
  if (!withStatus) return shown;
  const { number, province, status, leftOn, firstVisitOn, lastVisitOn, verdictOn } = row;
  return { ...shown, tidk: { number, province, status, leftOn, firstVisitOn, lastVisitOn, verdictOn } };
}
