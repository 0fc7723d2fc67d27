import type { Metadata } from "next";
import { PlannedVisitScreen } from "#components/planned-visits/planned-visit-screen.tsx";
import { readPlannedVisit } from "#lib/queries/planned-visit.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, showPage } from "../../../../show-page.tsx";

export const metadata: Metadata = { title: "Gepland bezoek" };
export const dynamic = "force-dynamic";

export default async function PlannedVisitPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "planning.read-visit",
    children: async () => <PlannedVisitScreen visit={await readPlannedVisit.run(context, { id })} />,
  });
}
