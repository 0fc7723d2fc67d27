import type { Role } from "#lib/access/actor.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { CsvFormat } from "#lib/export/csv-format.ts";
import { type AskContext, query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { asksForStatus, exportSchoolsParams } from "#lib/schools/inputs/schools.ts";

/** The work order of a file: `question` as listSchools takes it, with its point of view fixed, and for which role. */
export type ExportRequest = {
  format: CsvFormat;
  role: Role | "system";
  on: Day;
  seq: number;
  now: string;
  question: Readonly<Record<string, string>>;
};

const asked = query({
  action: "school.export",
  path: "/schools/export",
  summary: "The list of schools as a CSV file: the same rows, order and columns, all pages at once",
  sample: (_world, which) =>
    which === "missing"
      ? { raw: { format: "open", round: "geen" } }
      : {
          raw: { format: "excel", ...(which === "own" ? {} : { status: "rejected" }) },
          resource: { filtersOnStatus: which !== "own" },
        },
  params: exportSchoolsParams,
  load: resolveAsOf,
  resource: (_view, params) => ({ filtersOnStatus: asksForStatus(params) }),
  shape: ({ on, knownAt, seq, round }, { actor, now }, { format }) => ({
    format,
    role: actor.role as ExportRequest["role"], // nobody was refused
    on,
    seq,
    now: now.toISOString(),
    view: { on, knownAt, round: round.code },
  }),
});

/** What the list shows, as a file. Rows and columns come from `listSchools` itself, page by page at one position. */
export const exportSchools = {
  ...asked,
  kind: "export" as const,
  async run(context: AskContext, raw: unknown): Promise<ExportRequest> {
    const { view, ...order } = await asked.run(context, raw);
    const { format: _, ...question } = raw as Record<string, string>; // sound: the query has parsed it
    return { ...order, question: { ...question, ...view } };
  },
};
