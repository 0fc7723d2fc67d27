import { allows } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { query } from "#lib/operation/query.ts";
import {
  type Profile,
  type PublicProfileColumn,
  publicProfileColumns,
} from "#lib/register/rules/profile-columns.ts";
import { asksForStatus, listSchoolsParams } from "#lib/schools/inputs/schools.ts";
import { pick } from "#lib/schools/rules/pick.ts";
import {
  isPublicColumn,
  type PublicColumn,
  type SchoolColumn,
  type SchoolSort,
  schoolColumns,
  usualColumnsFor,
} from "#lib/schools/rules/school-columns.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import { getSchoolPage, type ListedSchool } from "./school-page.ts";

/** What everybody who may list schools sees. */
export type PublicSchoolRow = Pick<Profile, PublicProfileColumn> & {
  id: string;
  keurmerk: { stage: KeurmerkStage | null; suspended: boolean };
};

/** A school in a round, with its status; `tidk` is absent for roles that see only what is public. */
export type SchoolRow = PublicSchoolRow & {
  tidk?: Pick<ListedSchool, Exclude<SchoolColumn, PublicColumn>>;
};

export type SchoolList = {
  on: Day;
  knownAt: Day;
  seq: number;
  round: string;
  /** The columns that were asked for, or those that this asker usually sees. */
  columns: SchoolColumn[];
  sort: SchoolSort;
  /** Schools on all pages together, and which one the first row is, counted from 1. */
  total: number;
  first: number;
  schools: SchoolRow[];
  /** Pass as `after` for the next page; null on the last. */
  next: string | null;
  /** Pass as `before` for the page before; null on the first. */
  previous: string | null;
};

/** Schools of a round as they stood on a day, sorted on a column. */
export const listSchools = query({
  action: "school.list",
  path: "/schools",
  summary: "Schools of a round as they stood on a day, filtered, sorted and paged",
  sample: (_world, which) =>
    which === "missing"
      ? null
      : {
          raw: which === "own" ? {} : { status: "rejected" },
          resource: { filtersOnStatus: which !== "own" },
        },
  params: listSchoolsParams,
  cache: "role",
  load: getSchoolPage,
  resource: (_loaded, params) => ({ filtersOnStatus: asksForStatus(params) }),
  shape({ view, total, first, rows, next, previous }, { actor }, params): SchoolList {
    const withStatus = allows(actor, "school.read-status");
    return {
      on: view.on,
      knownAt: view.knownAt,
      seq: view.seq,
      round: view.round.code,
      columns: params.columns ?? [...usualColumnsFor(withStatus)],
      sort: params.sort ?? "name",
      total,
      first,
      schools: rows.map((row) => schoolRow(row, withStatus)),
      next,
      previous,
    };
  },
});

const otherColumns = schoolColumns.filter((column) => !isPublicColumn(column));

function schoolRow(row: ListedSchool, withStatus: boolean): SchoolRow {
  const { id, stage, suspended } = row;
  const keurmerk = { stage, suspended: suspended === 1 };
  const shown = { id, ...pick(row, publicProfileColumns), keurmerk };
  return withStatus ? { ...shown, tidk: pick(row, otherColumns) } : shown;
}
