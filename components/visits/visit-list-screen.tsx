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
import { dutchDay } from "#lib/domain/day.ts";
import type { Role } from "#lib/domain/policy.ts";
import { paths } from "#lib/paths.ts";
import { visitKindNames } from "#lib/text/names.ts";

const intros: Partial<Record<Role, string>> = {
  inspector: "De bezoeken die u hebt gehouden.",
  reviewer: "De schoolbezoeken van Blik op Werk aan scholen zonder les.",
  coordinator: "Alle bezoeken.",
};

/** Visits, the latest first. */
export function VisitListScreen({ asked, role }: { asked: Asked; role: Role }) {
  const { data } = useSuspenseQuery(options.visits(asked));
  const { visits, next } = data;
  const record = (
    <LinkButton href={paths.recordVisit()} variant="primary">
      Bezoek vastleggen
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Bezoeken" actions={record}>
        {intros[role]}
      </PageHeader>
      {visits.length === 0 ? (
        <EmptyState title="Er zijn nog geen bezoeken">Leg een bezoek vast zodra het is gehouden.</EmptyState>
      ) : (
        <Table caption="Het laatste bezoek staat bovenaan">
          <TableHead>
            <HeaderCell>School</HeaderCell>
            <HeaderCell>Plaats</HeaderCell>
            <HeaderCell>Dag</HeaderCell>
            <HeaderCell>Soort bezoek</HeaderCell>
            {role !== "inspector" && <HeaderCell>Inspecteur</HeaderCell>}
          </TableHead>
          <TableBody>
            {visits.map((visit) => (
              <TableRow key={visit.id}>
                <RowHeaderCell>
                  <Link href={paths.visit(visit.id)} prefetch={false}>
                    {visit.schoolName}
                    <span className="sr-only">, bezoek van {dutchDay(visit.heldOn)}</span>
                  </Link>
                </RowHeaderCell>
                <Cell label="Plaats">{visit.place}</Cell>
                <Cell label="Dag">{dutchDay(visit.heldOn)}</Cell>
                <Cell label="Soort bezoek">{visitKindNames[visit.kind]}</Cell>
                {role !== "inspector" && <Cell label="Inspecteur">{visit.inspector ?? "–"}</Cell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.after ? paths.visits() : undefined}
          nextHref={next ? paths.visits({ after: next }) : undefined}
        />
      </div>
    </>
  );
}
