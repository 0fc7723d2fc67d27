import { z } from "zod";
import { allows } from "#lib/access/policy.ts";
import { countAnswer, dayAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { profileAnswerShape } from "#lib/register/reads/profile-answer.ts";
import {
  type ListedProfileColumn,
  listedProfileColumns,
  type PublicProfileColumn,
  publicProfileColumns,
} from "#lib/register/rules/profile-columns.ts";
import { asksForStatus, listSchoolsParams } from "#lib/schools/inputs/schools.ts";
import { pickProperties } from "#lib/schools/rules/pick.ts";
import {
  isPublicColumn,
  type PublicColumn,
  type SchoolColumn,
  schoolColumns,
  schoolSorts,
  usualColumnsFor,
} from "#lib/schools/rules/school-columns.ts";
import { keurmerkStageAnswer, statusAnswer } from "#lib/status/reads/status-answers.ts";
import { getSchoolPage } from "./school-list-page.ts";
import type { ListedSchool } from "./wanted-schools.ts";

type StatusColumn = Exclude<SchoolColumn, PublicColumn>;

const statusShape: { [Column in StatusColumn]: z.ZodType<ListedSchool[Column]> } = {
  ...profileAnswerShape(
    listedProfileColumns.filter(
      (column): column is Exclude<ListedProfileColumn, PublicProfileColumn> => !isPublicColumn(column),
    ),
  ),
  number: z.string(),
  status: statusAnswer,
  leftOn: dayAnswer.nullable(),
  firstVisitOn: dayAnswer.nullable(),
  lastVisitOn: dayAnswer.nullable(),
  firstVerdictOn: dayAnswer.nullable(),
  verdictOn: dayAnswer.nullable(),
};

/** The keurmerk on the day; its stage is null where nothing is known of it. */
export const keurmerkAnswer = z.strictObject({
  stage: keurmerkStageAnswer.nullable(),
  suspended: z.boolean(),
});

const schoolRowAnswer = z.strictObject({
  id: z.string(),
  ...profileAnswerShape(publicProfileColumns),
  keurmerk: keurmerkAnswer,
  tidk: z
    .strictObject(statusShape)
    .optional()
    .meta({ description: "Absent for roles that see only what is public" }),
});
export type SchoolRow = z.output<typeof schoolRowAnswer>;

export const schoolListAnswer = z.strictObject({
  on: dayAnswer,
  knownAt: dayAnswer,
  seq: seqAnswer,
  round: z.string(),
  columns: z
    .array(z.enum(schoolColumns))
    .meta({ description: "The columns that were asked for, or those that this asker usually sees" }),
  sort: z.enum(schoolSorts),
  total: countAnswer.meta({ description: "Schools on all pages together" }),
  first: countAnswer.meta({ description: "Which of them the first row is, counted from 1" }),
  schools: z.array(schoolRowAnswer),
  next: z.string().nullable().meta({ description: "Pass as `after`; null on the last page" }),
  previous: z.string().nullable().meta({ description: "Pass as `before`; null on the first page" }),
});
export type SchoolList = z.output<typeof schoolListAnswer>;

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
  answer: schoolListAnswer,
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
      schools: rows.map((row) => toSchoolRow(row, withStatus)),
      next,
      previous,
    };
  },
});

const otherColumns = schoolColumns.filter((column) => !isPublicColumn(column));

/** A row as those may see it who see the status or not. */
export function toSchoolRow(row: ListedSchool, withStatus: boolean): SchoolRow {
  const { id, stage, suspended } = row;
  const keurmerk = { stage, suspended: suspended === 1 };
  const shown = { id, ...pickProperties(row, publicProfileColumns), keurmerk };
  return withStatus ? { ...shown, tidk: pickProperties(row, otherColumns) } : shown;
}
