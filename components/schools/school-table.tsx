"use client";

import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Asked } from "#lib/client/options.ts";
import { type Day, dutchDay } from "#lib/domain/day.ts";
import type { SchoolRow } from "#lib/queries/school-list.ts";
import { keurmerkText } from "#lib/text/names.ts";
import { SchoolLink } from "./school-link.tsx";
import { StatusBadge } from "./status-badge.tsx";

type SchoolTableProps = { schools: readonly SchoolRow[]; asked: Asked; withStatus: boolean };

const statusColumns: Column<SchoolRow>[] = [
  { header: "Status", cell: ({ tidk }) => tidk && <StatusBadge status={tidk.status} /> },
  { header: "Laatste bezoek", cell: ({ tidk }) => shown(tidk?.lastVisitOn) },
  { header: "Oordeel op", cell: ({ tidk }) => shown(tidk?.verdictOn) },
];

function shown(day: Day | null | undefined): string {
  return day ? dutchDay(day) : "–";
}

/** A component of the browser, fed with plain rows: making hundreds of rows on the server twice is slower. */
export function SchoolTable({ schools, asked, withStatus }: SchoolTableProps) {
  const publicColumns: Column<SchoolRow>[] = [
    { header: "School", cell: ({ id, name }) => <SchoolLink id={id} name={name} asked={asked} /> },
    { header: "Plaats", cell: (school) => school.place },
    { header: "Keurmerk", cell: (school) => keurmerkText(school.keurmerk) },
  ];
  return (
    <DataTable
      caption="Scholen"
      captionHidden
      rows={schools}
      rowKey={(school) => school.id}
      columns={withStatus ? [...publicColumns, ...statusColumns] : publicColumns}
    />
  );
}
