import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import { visitColumns } from "#components/visits/planned/visit-columns.tsx";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { visits as visitsSaid } from "#lib/visits/text/planned-visits.ts";
import type { Agenda, AgendaVisit } from "#lib/worklist/reads/agenda.ts";
import type { FeedState } from "#lib/worklist/reads/calendar-feed.ts";
import { FeedForm } from "./feed-form.tsx";
import { HowToSubscribe } from "./how-to-subscribe.tsx";

type AgendaScreenProps = { agenda: Agenda; state: FeedState };

/** The own visits to come, and the address under which a calendar reads them. */
export function AgendaScreen({ agenda: { visits }, state: { feed } }: AgendaScreenProps) {
  return (
    <>
      <PageHeader
        title="Agenda"
        actions={<LinkButton href={visitPaths.plannedVisits()}>Geplande bezoeken</LinkButton>}
      >
        Uw bezoeken die nog komen, en waar u dan moet zijn.
      </PageHeader>
      <div className="flex flex-col gap-10">
        {visits.length === 0 ? (
          <EmptyState title="U hebt geen bezoeken die nog komen">
            Een bezoek staat hier zodra de coördinator het voor u plant.
          </EmptyState>
        ) : (
          <DataTable
            caption={visitsSaid(visits.length)}
            rows={visits}
            rowKey={(visit) => visit.id}
            columns={columns}
          />
        )}
        <section aria-labelledby="feed" className="flex flex-col gap-4">
          <h2 id="feed">Deze bezoeken in uw eigen agenda</h2>
          <p className="max-w-prose">
            Met een abonnement staan uw bezoeken ook in Outlook, Google Agenda of de agenda op uw telefoon.
            Een bezoek dat verandert of niet doorgaat, verandert daar mee. Wie het adres van het abonnement
            heeft, ziet waar en wanneer u op bezoek gaat. Deel het met niemand.
          </p>
          <FeedForm feed={feed && { id: feed.id, since: longDay(feed.since) }} />
          <HowToSubscribe />
        </section>
      </div>
    </>
  );
}

const columns: readonly Column<AgendaVisit>[] = [
  visitColumns.when,
  visitColumns.school,
  {
    header: "Waar",
    cell: ({ locations, place }) =>
      locations.length === 0
        ? `${place} (nog geen locatie gekozen)`
        : locations.map((location) => `${location.name}: ${location.address}, ${location.place}`).join("; "),
  },
  visitColumns.kind,
  visitColumns.announced,
];
