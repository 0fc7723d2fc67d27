/** The columns of the list of schools, in the order in which they stand; the name is always there. */
export const schoolColumns = [
  "name",
  "place",
  "number",
  "province",
  "learners",
  "keurmerk",
  "status",
  "leftOn",
  "firstVisitOn",
  "lastVisitOn",
  "firstVerdictOn",
  "verdictOn",
] as const;
export type SchoolColumn = (typeof schoolColumns)[number];

/** What everybody who may list schools sees; the other columns are for `school.read-status`. */
const publicColumns: readonly SchoolColumn[] = ["name", "place", "keurmerk"];
const usualColumns: readonly SchoolColumn[] = [...publicColumns, "status", "lastVisitOn", "verdictOn"];

export function isPublicColumn(column: SchoolColumn): boolean {
  return publicColumns.includes(column);
}

/** The columns that somebody may see at all. */
export function columnsFor(withStatus: boolean): readonly SchoolColumn[] {
  return schoolColumns.filter((column) => withStatus || isPublicColumn(column));
}

/** The columns of somebody who did not choose any. */
export function usualColumnsFor(withStatus: boolean): readonly SchoolColumn[] {
  return usualColumns.filter((column) => withStatus || isPublicColumn(column));
}

/** Any choice of columns in the order in which they stand, with the name. */
export function inOrder(chosen: readonly string[]): SchoolColumn[] {
  return schoolColumns.filter((column) => column === "name" || chosen.includes(column));
}

/** A column to sort on, with a minus before it for the highest or latest first. */
export type SchoolSort = SchoolColumn | `-${SchoolColumn}`;
export const schoolSorts = schoolColumns.flatMap((column) => [column, `-${column}`]) as [
  SchoolSort,
  ...SchoolSort[],
];

export function parseSort(sort: SchoolSort): { column: SchoolColumn; descending: boolean } {
  const descending = sort.startsWith("-");
  return { column: (descending ? sort.slice(1) : sort) as SchoolColumn, descending };
}
