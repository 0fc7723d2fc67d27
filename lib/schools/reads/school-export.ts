import { sql } from "drizzle-orm";
import { allows } from "#lib/access/policy.ts";
import { csvHeaders, csvWriter } from "#lib/export/csv.ts";
import { exportQuery } from "#lib/operation/export-query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { asksForStatus, exportSchoolsParams } from "#lib/schools/inputs/schools.ts";
import { inColumnOrder, usualColumnsFor } from "#lib/schools/rules/school-columns.ts";
import { csvColumnsOf } from "./school-file.ts";
import { toSchoolRow } from "./school-list.ts";
import { orderOf } from "./school-order.ts";
import { keurmerkColumns, type ListedSchool, wantedCtes } from "./wanted-schools.ts";

const rowsAtOnce = 500;

/**
 * What the list shows, as a file. The whole list is computed once, into a table that this connection alone sees: no
 * reading transaction stays open however slowly the file is taken, so that the log of the database can be copied back.
 */
export const exportSchools = exportQuery({
  action: "school.export",
  path: "/schools/export",
  summary:
    "The list of schools as a CSV file: the same rows, order and columns, all pages at once, and who left the round",
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
  headers: ({ on }, { format }) => csvHeaders(format, "scholen", on),
  async *make(context, view, params) {
    const { read } = context;
    const withStatus = allows(context.actor, "school.read-status");
    const columns = params.columns ?? usualColumnsFor(withStatus);
    // A school that left is shown as such in every file: without this column its status alone would stand there.
    const shown = withStatus ? inColumnOrder([...columns, "leftOn"]) : columns;
    const csv = csvWriter(params.format, csvColumnsOf(shown));
    read.run(sql`
      create temp table exportedSchool as with ${wantedCtes(context, params, view)}
      select wanted.*, ${keurmerkColumns(sql`wanted.id`, view)}
      from wanted order by ${orderOf(params.sort ?? "name").by(false)}`);
    const [{ total } = { total: 0 }] = read.all<{ total: number }>(
      sql`select count(*) as total from exportedSchool`,
    );
    yield { text: csv.header(), done: 0, total };
    for (let done = 0; done < total; ) {
      const rows = read.all<ListedSchool>(
        sql`select * from exportedSchool where rowid > ${done} order by rowid limit ${rowsAtOnce}`,
      );
      done += rows.length;
      yield { text: csv.rows(rows.map((row) => toSchoolRow(row, withStatus))), done, total };
    }
  },
});
