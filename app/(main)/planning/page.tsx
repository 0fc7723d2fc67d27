import type { Metadata } from "next";
import { PlanningFilters, PlanningScreen } from "#components/planning/planning-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { allows } from "#lib/domain/policy.ts";
import { readPlanning } from "#lib/queries/planning.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Planning per kwartaal" };
export const dynamic = "force-dynamic";

export default async function PlanningPage({ searchParams }: PageProps) {
  const context = await getContext();
  const asked = await pick(searchParams, ["round", "q", "province"]);
  const title = <PageHeader title="Planning per kwartaal" />;
  return await showPage({
    needs: "planning.read",
    invalid: (errors) => (
      <>
        {title}
        <PlanningFilters asked={asked} errors={errors} />
      </>
    ),
    missing: () => (
      <>
        {title}
        <EmptyState title="Er is nog geen ronde">Open eerst een ronde, of importeer haar.</EmptyState>
      </>
    ),
    children: async () => (
      <PlanningScreen
        asked={asked}
        planning={await readPlanning.run(context, asked)}
        mayAssign={allows(context.actor, "plan.assign")}
        mayAdopt={allows(context.actor, "plan.adopt")}
      />
    ),
  });
}
