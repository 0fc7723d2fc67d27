import { LeftBadge } from "#components/schools/status-badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import { Pager } from "#components/ui/tables/pager.tsx";
import type { Scope } from "#lib/access/policy.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import type { Answer, QueryParameters } from "#lib/client/options.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longMoment } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { ListedMistake } from "#lib/visits/reads/mistakes/mistake-list.ts";
import type { OpenDraft } from "#lib/visits/reads/visit-draft-list.ts";
import type { ListedVisit, listVisits } from "#lib/visits/reads/visit-list.ts";
import { MistakesSection } from "./mistakes-section.tsx";

const intros: Partial<Record<Scope["kind"], string>> = {
  own: "De bezoeken die u hebt gehouden.",
  "school-visits": "De schoolbezoeken van Blik op Werk aan scholen zonder les.",
  all: "Alle bezoeken.",
};

const inspectorColumn: Column<ListedVisit> = {
  header: "Inspecteur",
  cell: (visit) => visit.inspector ?? "–",
};

type VisitListScreenProps = {
  list: Answer<typeof listVisits>;
  drafts: readonly OpenDraft[];
  mistakes: readonly ListedMistake[];
  asked: QueryParameters;
  /** Whether the asker reads planned visits, and records visits on a device. */
  isPlanned: boolean;
  isCaptured: boolean;
  /** Which visits the asker sees. */
  scope: Scope["kind"];
};

/** Visits, the latest first. */
export function VisitListScreen(props: VisitListScreenProps) {
  const { list, drafts, mistakes, asked, isPlanned, isCaptured, scope } = props;
  const { visits, next } = list;
  const actions = (
    <>
      {isPlanned && <LinkButton href={visitPaths.plannedVisits()}>Geplande bezoeken</LinkButton>}
      {isCaptured && <LinkButton href={visitPaths.device}>Op dit apparaat</LinkButton>}
      <LinkButton href={visitPaths.recordVisit()} variant="primary">
        Bezoek vastleggen
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeader title="Bezoeken" actions={actions}>
        {intros[scope]}
      </PageHeader>
      <MistakesSection mistakes={mistakes} />
      {drafts.length > 0 && <OpenDrafts drafts={drafts} />}
      {visits.length === 0 ? (
        <EmptyState title="Er zijn nog geen bezoeken">Leg een bezoek vast zodra het is gehouden.</EmptyState>
      ) : (
        <DataTable
          caption="Het laatste bezoek staat bovenaan"
          rows={visits}
          rowKey={(visit) => visit.id}
          columns={[
            {
              header: "School",
              cell: (visit) => (
                <span>
                  <Link href={visitPaths.visit(visit.id)}>
                    <span>{visit.schoolName}</span>
                    <span className="sr-only">{`, bezoek van ${dutchDay(visit.heldOn)}`}</span>
                  </Link>{" "}
                  <LeftBadge leftOn={visit.leftOn} />
                </span>
              ),
            },
            { header: "Plaats", cell: (visit) => visit.place },
            { header: "Dag", cell: (visit) => dutchDay(visit.heldOn) },
            { header: "Soort bezoek", cell: (visit) => visitKindNames[visit.kind] },
            ...(scope === "own" ? [] : [inspectorColumn]),
          ]}
        />
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.after ? visitPaths.visits() : undefined}
          nextHref={next ? visitPaths.visits({ after: next }) : undefined}
        />
      </div>
    </>
  );
}

/** Visits that wait for somebody to finish and submit them. */
function OpenDrafts({ drafts }: { drafts: readonly OpenDraft[] }) {
  return (
    <div className="mb-8">
      <DataTable
        caption="Begonnen en nog niet ingediend"
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "School",
            cell: ({ id, schoolName, day, leftOn }) => (
              <span>
                <Link href={visitPaths.visit(id)}>
                  <span>{schoolName}</span>
                  <span className="sr-only">{`, bezoek van ${dutchDay(day)}`}</span>
                </Link>{" "}
                <LeftBadge leftOn={leftOn} />
              </span>
            ),
          },
          { header: "Plaats", cell: ({ place }) => place },
          { header: "Dag", cell: ({ day }) => dutchDay(day) },
          { header: "Soort bezoek", cell: ({ kind }) => visitKindNames[kind] },
          {
            header: "Laatste antwoord",
            cell: ({ lastAt }) => (lastAt ? longMoment(lastAt) : "Nog niets ingevuld"),
          },
        ]}
      />
    </div>
  );
}
