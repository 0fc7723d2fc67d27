import { type PageProps, showPage } from "#app/show-page.tsx";
import { ActScreen } from "#components/visits/planned/act-screen.tsx";
import { actPages, isActPage } from "#components/visits/planned/acts.ts";
import { notFound, Problem } from "#lib/access/problem.ts";
import { getContext } from "#lib/server/context.ts";
import { readPlannedVisit } from "#lib/visits/reads/planned-visit.ts";

export const dynamic = "force-dynamic";

export default async function PlannedVisitActPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", act: page = "" } = await params;
  const act = isActPage(page) ? actPages[page].act : null;
  return await showPage({
    needs: act ?? "planning.read-visit",
    async children() {
      if (!act || !isActPage(page)) throw notFound("Deze pagina");
      const visit = await readPlannedVisit.run(context, { id });
      if (!visit.may.includes(act)) throw new Problem("conflict", "Dit kan bij dit bezoek niet (meer).");
      return <ActScreen visit={visit} page={page} />;
    },
  });
}
