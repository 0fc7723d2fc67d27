"use client";

import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { dutchDay } from "#lib/domain/day.ts";
import { parseSort, type SchoolColumn, type SchoolSort } from "#lib/domain/school-columns.ts";
import type { Status } from "#lib/domain/status.ts";
import { paths } from "#lib/paths.ts";
import { number } from "#lib/text/dates.ts";
import { schoolColumnNames } from "#lib/text/names.ts";
import { sortDirection } from "#lib/text/school-list.ts";
import type { SchoolCells } from "./school-cells.ts";
import { SchoolLink } from "./school-link.tsx";
import type { Params } from "./school-views.ts";
import { StatusBadge } from "./status-badge.tsx";

type SchoolTableProps = {
  columns: readonly SchoolColumn[];
  rows: readonly SchoolCells[];
  sort: SchoolSort;
  /** The address of the list without the page that is open. */
  asked: Params;
};

/** The schools themselves. It is given plain values: the rows travel once, and are made into a table where they are. */
export function SchoolTable({ columns, rows, sort, asked }: SchoolTableProps) {
  const view = { on: asked.on, knownAt: asked.knownAt, round: asked.round };
  return (
    <DataTable
      caption="Scholen"
      captionHidden
      rows={rows}
      rowKey={([id]) => id}
      columns={columns.map(
        (column, at): Column<SchoolCells> => ({
          header: schoolColumnNames[column],
          numeric: column === "learners",
          nowrap: column === "number" || column.endsWith("On"),
          sort: sortOf(column, sort, asked),
          cell: (row) =>
            column === "name" ? (
              <SchoolLink id={row[0]} name={String(row[1])} asked={view} />
            ) : (
              shown(column, row[at + 1] ?? null)
            ),
        }),
      )}
    />
  );
}

/** The column that is sorted on turns around; another one begins at its beginning. */
function sortOf(column: SchoolColumn, sort: SchoolSort, asked: Params) {
  const now = parseSort(sort);
  const isNow = now.column === column;
  const next = isNow && !now.descending ? `-${column}` : column;
  return {
    href: paths.schools({ ...asked, sort: next === "name" ? undefined : next }),
    direction: isNow ? (now.descending ? "descending" : "ascending") : "none",
    said: sortDirection(sort),
  } as const;
}

function shown(column: SchoolColumn, value: string | number | null): ReactNode {
  if (value === null) return "–";
  if (typeof value === "number") return number(value);
  if (column === "status") return <StatusBadge status={value as Status} />;
  return column.endsWith("On") ? dutchDay(value) : value;
}
