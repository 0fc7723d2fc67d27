import { z } from "zod";
import { csvFormats } from "#lib/export/csv-format.ts";
import { viewParams } from "#lib/operation/as-of-input.ts";
import { choiceInput, exactInput, lineInput, quarterInput, textInput } from "#lib/operation/plain.ts";
import { provinces } from "#lib/register/rules/school.ts";
import {
  inColumnOrder,
  isPublicColumn,
  parseSort,
  schoolColumns,
  schoolSorts,
} from "#lib/schools/rules/school-columns.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { statuses } from "#lib/status/rules/status.ts";

/** Groups of schools that a figure counts: the statuses, and the sums and parts that Stand van zaken shows. */
export const schoolGroups = [
  ...statuses,
  "population",
  "visited",
  "inspected",
  "rejected-keurmerk-lost",
  "reinspection-due",
  "outside-plan",
  "left-unvisited",
] as const;
export type SchoolGroup = (typeof schoolGroups)[number];

const quarterParam = quarterInput().optional();

const columnsParam = lineInput(300)
  .transform((text) => text.split(",").map((column) => column.trim()))
  .refine(
    (chosen) => chosen.every((column) => (schoolColumns as readonly string[]).includes(column)),
    "Deze kolom bestaat niet.",
  )
  .transform(inColumnOrder)
  .optional()
  .meta({ description: `Columns to show, separated by commas: ${schoolColumns.join(", ")}` });

/** Where a page begins or ends: the value that the list is sorted on, the sort key and the id of a school. */
export type Cursor = readonly [string | number | null, string, string];

const cursorParam = exactInput(1000)
  .transform((text, context): Cursor => {
    const cursor = readCursor(text);
    if (cursor) return cursor;
    context.addIssue({ code: "custom", message: "Deze bladzijde bestaat niet. Begin bij de eerste." });
    return z.NEVER;
  })
  .optional();

function readCursor(text: string): Cursor | null {
  try {
    return z
      .tuple([z.union([z.string(), z.number(), z.null()]), z.string(), z.string()])
      .parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What makes a view of the list: which schools, which columns, in which order. */
export const schoolViewParams = z.strictObject({
  ...viewParams,
  q: lineInput(100)
    .optional()
    .meta({ description: "Words of name or place, or a number: each must be found" }),
  status: choiceInput(schoolGroups, "Deze status bestaat niet.").optional(),
  visitedIn: quarterParam.meta({ description: "Quarter of the first held visit, 2018-Q1" }),
  verdictIn: quarterParam.meta({ description: "Quarter of the first verdict, 2018-Q1" }),
  province: choiceInput(provinces, "Deze provincie bestaat niet.").optional(),
  keurmerk: choiceInput(
    [...keurmerkStages, "suspended"] as const,
    "Deze stand van het keurmerk bestaat niet.",
  ).optional(),
  columns: columnsParam,
  sort: choiceInput(schoolSorts, "Op deze kolom kan de lijst niet worden gesorteerd.")
    .optional()
    .meta({ description: "Column to sort on, `-` before it for the last first; what is empty comes last" }),
});

export type SchoolViewParams = z.output<typeof schoolViewParams>;

/** One page of a view; `numbers` comes from a failing sum, and is too fleeting to be part of a view. */
export const listSchoolsParams = schoolViewParams.extend({
  numbers: lineInput(20_000).optional().meta({ description: "Blik op Werk numbers, separated by commas" }),
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(1, "Kies een aantal vanaf 1.")
    .max(1000, "Vraag hoogstens 1000 scholen tegelijk.")
    .default(100),
  after: cursorParam.meta({ description: "`next` of the page before" }),
  before: cursorParam.meta({ description: "`previous` of the page after; not together with `after`" }),
});

export type ListSchoolsParams = z.output<typeof listSchoolsParams>;

/** Which schools are asked for, whatever the bounds of a page. */
export type WantedSchools = Omit<ListSchoolsParams, "limit" | "after" | "before">;

/** Whether a question filters, sorts or shows columns by what only `school.read-status` sees. */
export function asksForStatus(params: SchoolViewParams & { numbers?: string | undefined }): boolean {
  return (
    [params.status, params.visitedIn, params.verdictIn, params.numbers].some(Boolean) ||
    (params.sort !== undefined && !isPublicColumn(parseSort(params.sort).column)) ||
    (params.columns ?? []).some((column) => !isPublicColumn(column))
  );
}

export const readSchoolParams = z.strictObject({
  ...viewParams,
  id: textInput("Kies een school.", 60),
});

const { after, before, limit, ...shownParams } = listSchoolsParams.shape;

/** The question of the list, for all its pages at once as a file. */
export const exportSchoolsParams = z.strictObject({
  ...shownParams,
  format: choiceInput(csvFormats, "Kies de vorm van het bestand: excel of open.").meta({
    description: "excel: for Excel as set up in the Netherlands; open: open data for other programs",
  }),
});
