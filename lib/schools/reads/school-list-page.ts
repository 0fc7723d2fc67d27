import { sql } from "drizzle-orm";
import { invalid } from "#lib/access/problem.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { type ResolvedAsOf, resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import type { Cursor, ListSchoolsParams } from "#lib/schools/inputs/schools.ts";
import { orderOf } from "./school-order.ts";
import { keurmerkColumns, type ListedSchool, wantedCtes } from "./wanted-schools.ts";

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
  const order = orderOf(params.sort ?? "name");
  const backwards = before !== undefined;
  const start = after ?? before;
  const page = start === undefined ? sql`true` : order.beyond(start, backwards);
  const found = context.read.all<Counted & (ListedSchool | { id: null })>(sql`
    with ${wantedCtes(context, params, view)},
    counted as (select count(*) as total, count(*) filter (where ${page}) as beyond from wanted),
    page as materialized (select * from wanted where ${page} order by ${order.by(backwards)} limit ${limit + 1})
    select counted.*, page.*, ${keurmerkColumns(sql`page.id`, view)}
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
