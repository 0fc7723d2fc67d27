"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "#components/ui/table.tsx";
import { options } from "#lib/client/options.ts";
import { daysBetween, dutchDay } from "#lib/domain/day.ts";
import { paths } from "#lib/paths.ts";
import { number } from "#lib/text/dates.ts";

/** The schools that wait for ITTA's verdict. */
export function VerdictsDueScreen() {
  const { data } = useSuspenseQuery(options.verdictsDue());
  const { schools, on } = data;
  return (
    <>
      <PageHeader title={`Wacht op een oordeel (${number(schools.length)})`}>
        Scholen die zijn geïnspecteerd en nog geen oordeel hebben, of opnieuw zijn geïnspecteerd na afkeuring.
      </PageHeader>
      {schools.length === 0 ? (
        <EmptyState
          title="Geen scholen die op een oordeel wachten"
          action={<LinkButton href={paths.schools()}>Bekijk de scholen</LinkButton>}
        />
      ) : (
        <Table caption="Wie het langst wacht staat bovenaan">
          <TableHead>
            <HeaderCell>School</HeaderCell>
            <HeaderCell>Plaats</HeaderCell>
            <HeaderCell>Status</HeaderCell>
            <HeaderCell>Laatste bezoek</HeaderCell>
            <HeaderCell numeric>Wacht</HeaderCell>
            <HeaderCell>Oordeel</HeaderCell>
          </TableHead>
          <TableBody>
            {schools.map((school) => (
              <TableRow key={school.id}>
                <RowHeaderCell>
                  <Link href={paths.school(school.id)} prefetch={false}>
                    {school.name}
                  </Link>
                </RowHeaderCell>
                <Cell label="Plaats">{school.place}</Cell>
                <Cell label="Status">
                  <StatusBadge status={school.status} />
                </Cell>
                <Cell label="Laatste bezoek">{dutchDay(school.lastVisitOn)}</Cell>
                <Cell label="Wacht" numeric>
                  {number(daysBetween(school.lastVisitOn, on))} dagen
                </Cell>
                <Cell label="Oordeel">
                  <LinkButton href={paths.giveVerdict(school.id)} prefetch={false} size="small">
                    Oordeel geven<span className="sr-only"> over {school.name}</span>
                  </LinkButton>
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
