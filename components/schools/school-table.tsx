"use client";

import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import { sortedHeader } from "#components/ui/tables/sort-link.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { listColumns, type SchoolColumn } from "#lib/schools/rules/school-columns.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { number } from "#lib/text/dates.ts";
import type { SchoolCells } from "./school-cells.ts";
import type { SchoolHeader } from "./school-headers.ts";
import { SchoolLink } from "./school-link.tsx";
import type { SchoolListParams } from "./school-views.ts";
import { StatusBadge } from "./status-badge.tsx";

type SchoolTableProps = {
  headers: readonly SchoolHeader[];
  rows: readonly SchoolCells[];
  /** The day and the round that the rows are about, which the links to schools keep. */
  view: SchoolListParams;
};

/** The schools themselves. It is given plain values: the rows travel once, and are made into a table where they are. */
export function SchoolTable({ headers, rows, view }: SchoolTableProps) {
  return (
    <DataTable
      caption="Scholen"
      captionHidden
      rows={rows}
      rowKey={([id]) => id}
      columns={headers.map(
        ({ id: column, name, sort }, at): Column<SchoolCells> => ({
          header: name,
          numeric: listColumns[column].type === "amount",
          nowrap: ["code", "day"].includes(listColumns[column].type),
          sort: sortedHeader(name, sort),
          cell: (row) =>
            column === "name" ? (
              <SchoolLink id={row[0]} leftOn={row[1]} name={String(row[2])} asked={view} />
            ) : (
              shown(column, row[at + 2] ?? null)
            ),
        }),
      )}
    />
  );
}

function shown(column: SchoolColumn, value: string | number | null): ReactNode {
  if (value === null) return "–";
  if (typeof value === "number") return number(value);
  if (column === "status") return <StatusBadge status={value as Status} />;
  return listColumns[column].type === "day" ? dutchDay(value) : value;
}
