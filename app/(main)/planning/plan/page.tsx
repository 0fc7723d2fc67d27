import { showPage } from "#app/show-page.tsx";
import { PlanForm } from "#components/planning/plan-form.tsx";
import { PlanVersions } from "#components/planning/plan-versions.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { planningPaths } from "#lib/planning/paths.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function AdoptPlanPage() {
  const context = await getContext();
  return await showPage({
    needs: "plan.adopt",
    async children() {
      const { on, round, quarters, toPlan, versions } = await readPlanning.run(context, {});
      return (
        <>
          <PageHeader
            title="Plan vaststellen"
            breadcrumb={[{ href: planningPaths.planning(), label: "Planning per kwartaal" }]}
          >
            Een nieuw plan geldt vanaf de dag van vaststelling. De eerdere plannen blijven zoals zij waren.
          </PageHeader>
          <PlanForm
            round={round}
            today={on}
            quarters={quarters.map(({ quarter, target }) => ({ quarter, target }))}
            toPlan={toPlan}
          />
          <PlanVersions versions={versions} />
        </>
      );
    },
  });
}
