import { sql } from "drizzle-orm";
import { allows } from "#lib/access/policy.ts";
import { invalid } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { type ResolvedAsOf, resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { profileJoin, profileSelection } from "#lib/register/reads/profile.ts";
import {
  type ListedProfileColumn,
  listedProfileColumns,
  type Profile,
} from "#lib/register/rules/profile-columns.ts";
import type { Cursor, ListSchoolsParams } from "#lib/schools/inputs/schools.ts";
import { parseSort } from "#lib/schools/rules/school-columns.ts";
import { keurmerkStage, keurmerkSuspended, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { listConditions } from "./school-conditions.ts";
import { orderOf, sortJoin, sortValue } from "./school-order.ts";

/** A school with everything that the list can show of it. */
export type ListedSchool = Pick<Profile, ListedProfileColumn> & {
  id: string;
  number: string;
  stage: KeurmerkStage | null;
  suspended: number;
  status: Status;
  leftOn: Day | null;
  firstVisitOn: Day | null;
  lastVisitOn: Day | null;
  firstVerdictOn: Day | null;
  verdictOn: Day | null;
  sortKey: string;
  sortValue: string | number | null;
};

/** A page of the schools that are asked for: its rows, where it stands among all, and how to go on. */
export type SchoolPage = {
  view: ResolvedAsOf;
  /** Schools on all pages together. */
  total: number;
  /** Which one the first row is, counted from 1; 0 without rows. */
  first: number;
  rows: ListedSchool[];
  /** Pass as `after`; null on the last page. */
  next: string | null;
  /** Pass as `before`; null on the first page. */
  previous: string | null;
};

type Counted = { total: number; beyond: number };

/** One page, unguarded; the whole list is its pages one after another. */
export async function getSchoolPage(context: ReadContext, params: ListSchoolsParams): Promise<SchoolPage> {
  const { after, before, limit } = params;
  if (after && before)
    throw invalid([
      { field: "before", message: "Vraag de bladzijde na een school of die ervoor, niet beide." },
    ]);
  const view = await resolveAsOf(context, params);
  const { on, seq } = view;
  const { column } = parseSort(params.sort ?? "name");
  const order = orderOf(params.sort ?? "name");
  const backwards = before !== undefined;
  const start = after ?? before;
  const wanted = listConditions(params, view, allows(context.actor, "school.read-status"));
  const page = start === undefined ? sql`true` : order.beyond(start, backwards);
  const found = context.read.all<Counted & (ListedSchool | { id: null })>(sql`
    with ${schoolStatusCtes({ roundId: view.round.id, on, seq })},
    listed as (
      select s.schoolId as id, n.number, ${profileSelection(listedProfileColumns)}, p.sortKey, p.searchKey, s.status,
        s.leftOn, s.firstVisitOn, s.lastVisitOn, s.verdictOn, s.firstVerdictOn
      from standing s
      join school n on n.id = s.schoolId and ${knownAt("n", seq)}
      ${profileJoin(sql`s.schoolId`, on, seq)}
      where s.enteredOn is not null
    ),
    wanted as materialized (
      select listed.*, ${sortValue(column, on, seq)} as sortValue
      from listed ${sortJoin(context.read, column)} where ${wanted}
    ),
    counted as (select count(*) as total, count(*) filter (where ${page}) as beyond from wanted),
    page as materialized (select * from wanted where ${page} order by ${order.by(backwards)} limit ${limit + 1})
    select counted.*, page.*, ${keurmerkStage(sql`page.id`, on, seq)} as stage,
      ${keurmerkSuspended(sql`page.id`, on, seq)} as suspended
    from counted left join page order by ${order.by(backwards)}`);
  const { total, beyond } = found[0] ?? { total: 0, beyond: 0 };
  const isMore = found.length > limit;
  const rows = found.filter((row) => row.id !== null).slice(0, limit);
  if (backwards) rows.reverse();
  const first = backwards ? beyond - rows.length + 1 : total - beyond + 1;
  return {
    view,
    total,
    first: rows.length === 0 ? 0 : first,
    rows,
    next: (backwards || isMore) && rows.length > 0 ? cursorOf(rows.at(-1)) : null,
    previous: first > 1 && rows.length > 0 ? cursorOf(rows[0]) : null,
  };
}

function cursorOf(row: ListedSchool | undefined): string | null {
  return row ? JSON.stringify([row.sortValue, row.sortKey, row.id] satisfies Cursor) : null;
}
