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
import { keurmerkText } from "#lib/text/names.ts";

/** The schools whose verdict Blik op Werk has not answered yet. */
export function KeurmerkDueScreen() {
  const { data } = useSuspenseQuery(options.keurmerkDue());
  const { schools, on } = data;
  return (
    <>
      <PageHeader title={`Oordelen die op Blik op Werk wachten (${number(schools.length)})`}>
        Een oordeel van ITTA verandert het keurmerk niet vanzelf. Leg vast wat het voor het keurmerk betekent.
      </PageHeader>
      {schools.length === 0 ? (
        <EmptyState
          title="Geen oordelen die op u wachten"
          action={<LinkButton href={paths.schools()}>Bekijk de scholen</LinkButton>}
        >
          Over elke school met een oordeel is het keurmerk vastgelegd.
        </EmptyState>
      ) : (
        <Table caption="Afgekeurde scholen eerst, daarna wie het langst wacht">
          <TableHead>
            <HeaderCell>School</HeaderCell>
            <HeaderCell>Plaats</HeaderCell>
            <HeaderCell>Oordeel</HeaderCell>
            <HeaderCell numeric>Wacht</HeaderCell>
            <HeaderCell>Keurmerk nu</HeaderCell>
            <HeaderCell>Vastleggen</HeaderCell>
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
                <Cell label="Oordeel">
                  <StatusBadge status={school.verdict} /> <span>op {dutchDay(school.verdictOn)}</span>
                </Cell>
                <Cell label="Wacht" numeric>
                  {number(daysBetween(school.verdictOn, on))} dagen
                </Cell>
                <Cell label="Keurmerk nu">{keurmerkText({ stage: school.stage, suspended: false })}</Cell>
                <Cell label="Vastleggen">
                  <LinkButton href={paths.recordKeurmerk(school.id)} prefetch={false} size="small">
                    Keurmerk vastleggen<span className="sr-only"> van {school.name}</span>
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
