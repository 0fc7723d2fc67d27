import { type PageProps, showPage } from "#app/show-page.tsx";
import { PlannedVisitScreen } from "#components/visits/planned/planned-visit-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { readPlannedVisit } from "#lib/visits/reads/planned-visit.ts";

export const dynamic = "force-dynamic";

export default async function PlannedVisitPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "planning.read-visit",
    children: async () => <PlannedVisitScreen visit={await readPlannedVisit.run(context, { id })} />,
  });
}
