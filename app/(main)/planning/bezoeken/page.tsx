import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { PlannedVisitsScreen } from "#components/visits/planned/planned-visits-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { getContext } from "#lib/server/context.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";

export const dynamic = "force-dynamic";

export default async function PlannedVisitsPage({ searchParams }: PageProps) {
  const context = await getContext();
  const asked = await pick(searchParams, ["round", "inspector", "day", "only", "page"]);
  return await showPage({
    needs: "planning.list-visits",
    missing: () => (
      <>
        <PageHeader title="Geplande bezoeken" />
        <EmptyState title="Er is nog geen ronde">Open eerst een ronde, of importeer haar.</EmptyState>
      </>
    ),
    children: async () => (
      <PlannedVisitsScreen
        list={await listPlannedVisits.run(context, asked)}
        asked={asked}
        inspectors={allows(context.actor, "inspector.list") ? await listInspectors.run(context, {}) : []}
      />
    ),
  });
}
