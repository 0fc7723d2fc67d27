import { type PageProps, showPage } from "#app/show-page.tsx";
import { PlanCorrection } from "#components/planning/plan-correction.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { notFound } from "#lib/access/problem.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { getContext } from "#lib/server/context.ts";
import { longDay } from "#lib/text/dates.ts";

export const dynamic = "force-dynamic";

export default async function CorrectPlanPage({ params }: PageProps) {
  const context = await getContext();
  const { version: id = "" } = await params;
  return await showPage({
    needs: "plan.correct",
    async children() {
      const { quarters, versions } = await readPlanning.run(context, {});
      const version = versions.find((known) => known.id === id);
      if (!version) throw notFound("Dit plan");
      return (
        <>
          <PageHeader
            title="Plan corrigeren"
            breadcrumb={[{ href: planningPaths.adoptPlan, label: "Plan vaststellen" }]}
          >
            Het plan van <span>{longDay(version.adoptedOn)}</span>. Verander hier alleen wat verkeerd is
            vastgelegd. Is het plan zelf veranderd, stel dan een nieuw plan vast.
          </PageHeader>
          <PlanCorrection version={version} quarters={quarters.map(({ quarter }) => quarter)} />
        </>
      );
    },
  });
}
