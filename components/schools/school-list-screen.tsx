"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "#components/ui/table.tsx";
import { type Asked, options } from "#lib/client/options.ts";
import { type Day, dutchDay } from "#lib/domain/day.ts";
import { paths } from "#lib/paths.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { keurmerkText } from "#lib/text/names.ts";
import { SchoolFilters } from "./school-filters.tsx";
import { StatusBadge } from "./status-badge.tsx";

type SchoolListScreenProps = { asked: Asked; withStatus: boolean };

/** Scholen: one table, its filters in the address. */
export function SchoolListScreen({ asked, withStatus }: SchoolListScreenProps) {
  const { data } = useSuspenseQuery(options.schools(asked));
  const { on, knownAt, total, schools, next } = data;
  const view = { on: asked.on, knownAt: asked.knownAt, round: asked.round };
  const day = (value: Day | null | undefined) => (value ? dutchDay(value) : "–");
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
        <Table caption="Scholen" captionHidden>
          <TableHead>
            <HeaderCell>School</HeaderCell>
            <HeaderCell>Plaats</HeaderCell>
            {withStatus && <HeaderCell>Status</HeaderCell>}
            <HeaderCell>Keurmerk</HeaderCell>
            {withStatus && <HeaderCell>Laatste bezoek</HeaderCell>}
            {withStatus && <HeaderCell>Oordeel op</HeaderCell>}
          </TableHead>
          <TableBody>
            {schools.map(({ id, name, place, keurmerk, tidk }) => (
              <TableRow key={id}>
                <RowHeaderCell>
                  <Link href={paths.school(id, view)} prefetch={false}>
                    {name}
                  </Link>
                </RowHeaderCell>
                <Cell label="Plaats">{place}</Cell>
                {tidk && (
                  <Cell label="Status">
                    <StatusBadge status={tidk.status} />
                  </Cell>
                )}
                <Cell label="Keurmerk">{keurmerkText(keurmerk)}</Cell>
                {tidk && <Cell label="Laatste bezoek">{day(tidk.lastVisitOn)}</Cell>}
                {tidk && <Cell label="Oordeel op">{day(tidk.verdictOn)}</Cell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.after ? paths.schools({ ...asked, after: undefined }) : undefined}
          nextHref={next ? paths.schools({ ...asked, after: next }) : undefined}
          summary={`${number(schools.length)} van ${number(total)} scholen op deze bladzijde`}
        />
      </div>
    </>
  );
}
