import type { Day } from "#lib/calendar/day.ts";
import { type CsvColumn, type CsvValue, csvDay } from "#lib/export/csv.ts";
import { isPublicColumn, listColumns, type SchoolColumn } from "#lib/schools/rules/school-columns.ts";
import { keurmerkText, statusNames } from "#lib/status/text.ts";
import type { SchoolRow } from "./school-list.ts";

/** The columns of the list as columns of a file. */
export function csvColumnsOf(shown: readonly SchoolColumn[]): CsvColumn<SchoolRow>[] {
  return shown.map((id) => ({ id, label: listColumns[id].label, ...cellOf(id) }));
}

function cellOf(column: SchoolColumn): Pick<CsvColumn<SchoolRow>, "value" | "code"> {
  if (column === "keurmerk")
    return {
      value: ({ keurmerk }) => keurmerkText(keurmerk),
      code: ({ keurmerk }) => keurmerkCode(keurmerk),
    };
  if (column === "status")
    return { value: ({ tidk }) => tidk && statusNames[tidk.status], code: ({ tidk }) => tidk?.status };
  if (isPublicColumn(column)) return { value: (row) => row[column] };
  if (listColumns[column].type === "day")
    return { value: ({ tidk }) => csvDay(tidk?.[column] as Day | null) };
  return { value: ({ tidk }) => tidk?.[column] };
}

/** `holder`, or `holder-suspended`; empty where nothing is known. */
function keurmerkCode({ stage, suspended }: SchoolRow["keurmerk"]): CsvValue {
  return suspended && stage !== null ? `${stage}-suspended` : stage;
}
