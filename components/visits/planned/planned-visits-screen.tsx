import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import { Pager } from "#components/ui/tables/pager.tsx";
import { planningPaths } from "#lib/planning/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { PlannedVisitList, PlannedVisitRow } from "#lib/visits/reads/planned-visit-list.ts";
import { visits as visitsSaid } from "#lib/visits/text/planned-visits.ts";
import { RaisedNotice } from "./raised-notice.tsx";
import { visitColumns } from "./visit-columns.tsx";

type PlannedVisitsScreenProps = {
  list: PlannedVisitList;
  asked: Readonly<Record<string, string | undefined>>;
  /** Whose visits can be asked for; none for an inspector, who sees their own. */
  inspectors: readonly { id: string; name: string }[];
};

/** Visits that are planned and still to come, and what stands in their way. */
export function PlannedVisitsScreen({ list, asked, inspectors }: PlannedVisitsScreenProps) {
  const { visits, total, withObstacles } = list;
  const page = Number(asked.page ?? 1);
  const pageAddress = (other: number) => visitPaths.plannedVisits({ ...asked, page: String(other) });
  const isFiltered = Boolean(asked.inspector || asked.only);
  return (
    <>
      <PageHeader
        title="Geplande bezoeken"
        breadcrumb={[{ href: planningPaths.planning(), label: "Planning per kwartaal" }]}
      >{`${inspectors.length === 0 ? "Uw bezoeken die nog komen" : "Bezoeken die nog komen"}, de eerste bovenaan.`}</PageHeader>
      <div className="flex flex-col gap-6">
        {asked.only !== "obstacles" && <RaisedNotice count={withObstacles} round={asked.round} />}
        {inspectors.length > 0 && <Filters asked={asked} inspectors={inspectors} />}
        {visits.length === 0 ? (
          <EmptyState
            title={isFiltered ? "Geen gepland bezoek voldoet hieraan" : "Er zijn geen geplande bezoeken"}
            action={
              isFiltered && (
                <LinkButton href={visitPaths.plannedVisits({ round: asked.round })}>Toon alle</LinkButton>
              )
            }
          />
        ) : (
          <DataTable
            caption={visitsSaid(total)}
            rows={visits}
            rowKey={(visit) => visit.id}
            columns={inspectors.length > 0 ? [...columns, inspectorColumn] : columns}
          />
        )}
        <Pager
          previousHref={page > 1 ? pageAddress(page - 1) : undefined}
          nextHref={page * pageSize < total ? pageAddress(page + 1) : undefined}
        />
      </div>
    </>
  );
}

/** What a page has when nothing else is asked. */
const pageSize = 50;

const columns: readonly Column<PlannedVisitRow>[] = [
  visitColumns.school,
  { header: "Plaats", cell: (visit) => visit.place },
  visitColumns.when,
  visitColumns.kind,
  visitColumns.announced,
  {
    header: "Onafhankelijk verklaard",
    cell: ({ inspectors }) => (inspectors.every(({ declaredOn }) => declaredOn !== null) ? "Ja" : "Nog niet"),
  },
  {
    header: "Let op",
    cell: ({ obstacles }) => (obstacles.length > 0 ? <Badge tone="warning">Kan zo niet</Badge> : "–"),
  },
];

const inspectorColumn: Column<PlannedVisitRow> = {
  header: "Inspecteur",
  cell: ({ inspectors }) => inspectors.map(({ name }) => name).join(" en "),
};

function Filters({ asked, inspectors }: Pick<PlannedVisitsScreenProps, "asked" | "inspectors">) {
  return (
    <AddressForm
      action={visitPaths.plannedVisits()}
      preserved={{ round: asked.round }}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <SelectField
        id="inspector"
        key={`inspector ${asked.inspector}`}
        label="Inspecteur"
        optional="obvious"
        placeholder="Alle"
        defaultValue={asked.inspector ?? ""}
        options={inspectors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        id="only"
        key={`only ${asked.only}`}
        label="Toon"
        optional="obvious"
        placeholder="Alle bezoeken"
        defaultValue={asked.only ?? ""}
        options={[
          { value: "obstacles", label: "Bezoeken die zo niet kunnen" },
          { value: "unannounced", label: "School nog niet ingelicht" },
        ]}
      />
      <Button type="submit">Filter de bezoeken</Button>
    </AddressForm>
  );
}
