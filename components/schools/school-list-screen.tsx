"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { LinkButton } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { type Asked, options } from "#lib/client/options.ts";
import { type Day, dutchDay } from "#lib/domain/day.ts";
import { paths } from "#lib/paths.ts";
import type { SchoolRow } from "#lib/queries/school-list.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { keurmerkText } from "#lib/text/names.ts";
import { SchoolDownloads } from "./school-downloads.tsx";
import { SchoolFilters } from "./school-filters.tsx";
import { SchoolLink } from "./school-link.tsx";
import { StatusBadge } from "./status-badge.tsx";

type SchoolListScreenProps = { asked: Asked; withStatus: boolean };

const statusColumns: Column<SchoolRow>[] = [
  { header: "Status", cell: ({ tidk }) => tidk && <StatusBadge status={tidk.status} /> },
  { header: "Laatste bezoek", cell: ({ tidk }) => shown(tidk?.lastVisitOn) },
  { header: "Oordeel op", cell: ({ tidk }) => shown(tidk?.verdictOn) },
];

function shown(day: Day | null | undefined): string {
  return day ? dutchDay(day) : "–";
}

/** Scholen: one table, its filters in the address. */
export function SchoolListScreen({ asked, withStatus }: SchoolListScreenProps) {
  const { data } = useSuspenseQuery(options.schools(asked));
  const { on, knownAt, total, schools, next } = data;
  const view = { on: asked.on, knownAt: asked.knownAt, round: asked.round };
  const publicColumns: Column<SchoolRow>[] = [
    { header: "School", cell: ({ id, name }) => <SchoolLink id={id} name={name} asked={view} /> },
    { header: "Plaats", cell: (school) => school.place },
    { header: "Keurmerk", cell: (school) => keurmerkText(school.keurmerk) },
  ];
  return (
    <>
      <PageHeader title={`Scholen (${number(total)})`}>Zoals zij ervoor stonden op {longDay(on)}.</PageHeader>
      <SchoolFilters asked={asked} on={on} knownAt={knownAt} withStatus={withStatus} />
      {schools.length === 0 ? (
        <EmptyState
          title="Geen scholen met deze filters"
          action={<LinkButton href={paths.schools(view)}>Wis de filters</LinkButton>}
        >
          Maak de zoekvraag ruimer of kies een andere dag.
        </EmptyState>
      ) : (
        <DataTable
          caption="Scholen"
          captionHidden
          rows={schools}
          rowKey={(school) => school.id}
          columns={withStatus ? [...publicColumns, ...statusColumns] : publicColumns}
        />
      )}
      <div className="mt-6 flex flex-col gap-4">
        <Pager
          previousHref={asked.after ? paths.schools({ ...asked, after: undefined }) : undefined}
          nextHref={next ? paths.schools({ ...asked, after: next }) : undefined}
          summary={`${number(schools.length)} van ${number(total)} scholen op deze bladzijde`}
        />
        {total > 0 && <SchoolDownloads asked={asked} on={on} knownAt={knownAt} />}
      </div>
    </>
  );
}
