import type { SchoolRow } from "#lib/schools/reads/school-list.ts";
import { isPublicColumn, type SchoolColumn } from "#lib/schools/rules/school-columns.ts";
import { keurmerkText } from "#lib/status/text.ts";

/** A row as it is sent to the browser: the id, since when it left the round, and a value for each column shown. */
export type SchoolCells = readonly [id: string, leftOn: string | null, ...values: (string | number | null)[]];

export function cellsOf(school: SchoolRow, columns: readonly SchoolColumn[]): SchoolCells {
  return [school.id, school.tidk?.leftOn ?? null, ...columns.map((column) => valueIn(school, column))];
}

function valueIn(school: SchoolRow, column: SchoolColumn): string | number | null {
  if (column === "keurmerk") return keurmerkText(school.keurmerk);
  if (isPublicColumn(column)) return school[column];
  return school.tidk?.[column] ?? null;
}
