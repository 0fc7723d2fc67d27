import { type SQL, sql } from "drizzle-orm";
import { allows } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { getSchoolNumbers } from "#lib/register/reads/lookalikes.ts";
import { profileJoin, profileSelection } from "#lib/register/reads/profile.ts";
import {
  type ListedProfileColumn,
  listedProfileColumns,
  type Profile,
} from "#lib/register/rules/profile-columns.ts";
import type { WantedSchools } from "#lib/schools/inputs/schools.ts";
import { parseSort } from "#lib/schools/rules/school-columns.ts";
import { keurmerkStage, keurmerkSuspended, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { spellingOf } from "#lib/text/same-text.ts";
import { listConditions } from "./school-conditions.ts";
import { sortJoin, sortValue } from "./school-order.ts";

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

/** The common table expression `wanted`, to follow `with`: the schools that are asked for, but for their keurmerk. */
export function wantedCtes({ read, actor }: ReadContext, params: WantedSchools, view: ResolvedAsOf): SQL {
  const { on, seq } = view;
  const numbers = params.numbers?.split(",").map(spellingOf(getSchoolNumbers(read)));
  const { column } = parseSort(params.sort ?? "name");
  return sql`
    ${schoolStatusCtes({ roundId: view.round.id, on, seq })},
    listed as (
      select s.schoolId as id, n.number, ${profileSelection(listedProfileColumns)}, p.sortKey, p.searchKey, s.status,
        s.leftOn, s.firstVisitOn, s.lastVisitOn, s.verdictOn, s.firstVerdictOn
      from schoolStatus s
      join school n on n.id = s.schoolId and ${knownAt("n", seq)}
      ${profileJoin(sql`s.schoolId`, on, seq)}
      where s.enteredOn is not null
    ),
    wanted as materialized (
      select listed.*, ${sortValue(column, on, seq)} as sortValue
      from listed ${sortJoin(read, column)}
      where ${listConditions({ ...params, numbers }, view, allows(actor, "school.read-status"))}
    )`;
}

/** The keurmerk of a row, as columns to select. */
export function keurmerkColumns(schoolId: SQL, { on, seq }: ResolvedAsOf): SQL {
  return sql`${keurmerkStage(schoolId, on, seq)} as stage, ${keurmerkSuspended(schoolId, on, seq)} as suspended`;
}
