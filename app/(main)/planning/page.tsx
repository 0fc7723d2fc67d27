import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { filtersOf, PlanningFilters } from "#components/planning/planning-filters.tsx";
import { PlanningScreen } from "#components/planning/planning-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { allows, mayEver } from "#lib/access/policy.ts";
import { parseInput } from "#lib/operation/parse.ts";
import { planningViewParams, planningViews } from "#lib/planning/inputs/planning-view.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";
import { getContext } from "#lib/server/context.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";

export const dynamic = "force-dynamic";

export default async function PlanningPage({ searchParams }: PageProps) {
  const context = await getContext();
  const asked = await pick(searchParams, ["view", "month", "sort", "round", ...filtersOf.lijst]);
  const shown = planningViews.find((view) => view === asked.view) ?? "bord";
  const title = <PageHeader title="Planning per kwartaal" />;
  return await showPage({
    needs: "planning.read",
    invalid: (errors) => (
      <>
        {title}
        <PlanningFilters view={shown} asked={asked} errors={errors} />
      </>
    ),
    missing: () => (
      <>
        {title}
        <EmptyState title="Er is nog geen ronde">Open eerst een ronde, of importeer haar.</EmptyState>
      </>
    ),
    children: async () => {
      const { view } = parseInput(planningViewParams, { view: asked.view, month: asked.month });
      const { actor } = context;
      const names = ["round", ...filtersOf[view], ...(view === "lijst" ? ["sort"] : [])];
      const question = Object.fromEntries(names.map((name) => [name, asked[name]]));
      return (
        <PlanningScreen
          view={view}
          asked={asked}
          planning={await readPlanning.run(context, question)}
          holidays={view === "maand" ? await listHolidays.run(context, {}) : null}
          raised={(await listPlannedVisits.run(context, { round: asked.round })).withObstacles}
          rights={{
            mayAssign: allows(actor, "plan.assign"),
            mayPlanVisit: allows(actor, "plan.schedule"),
            mayAdopt: allows(actor, "plan.adopt"),
            maySetRule: allows(actor, "draw.set-rule"),
            mayReadJournal: mayEver(actor, "journal.list"),
          }}
        />
      );
    },
  });
}
