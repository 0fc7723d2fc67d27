import type { ColumnSort } from "#components/ui/tables/sort-link.tsx";
import { schoolPaths } from "#lib/schools/paths.ts";
import {
  listColumns,
  parseSort,
  type SchoolColumn,
  type SchoolSort,
} from "#lib/schools/rules/school-columns.ts";
import { sortDirection } from "#lib/schools/text.ts";
import type { SchoolListParams } from "./school-views.ts";

/** A column that is shown, as its header says it. */
export type SchoolHeader = { id: SchoolColumn; name: string; sort: ColumnSort };

/** `asked` is the address of the list without the page that is open. */
export function headersOf(
  columns: readonly SchoolColumn[],
  sort: SchoolSort,
  asked: SchoolListParams,
): readonly SchoolHeader[] {
  return columns.map((id) => ({ id, name: listColumns[id].label, sort: sortOf(id, sort, asked) }));
}

/** The column that is sorted on turns around; another one begins at its beginning. */
function sortOf(column: SchoolColumn, sort: SchoolSort, asked: SchoolListParams): ColumnSort {
  const now = parseSort(sort);
  const isNow = now.column === column;
  const next = isNow && !now.descending ? `-${column}` : column;
  return {
    href: schoolPaths.schools({ ...asked, sort: next === "name" ? undefined : next }),
    direction: isNow ? (now.descending ? "descending" : "ascending") : "none",
    description: sortDirection(sort),
  };
}
