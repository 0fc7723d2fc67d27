import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { ForecastScreen } from "#components/planning/forecast-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { allows } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { readForecast } from "#lib/planning/reads/forecast.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function ForecastPage({ searchParams }: PageProps) {
  const context = await getContext();
  const asked = await pick(searchParams, ["on", "knownAt", "round"]);
  return await showPage({
    needs: "progress.read-forecast",
    missing: () => (
      <>
        <PageHeader title="Vooruitblik" />
        <EmptyState title="Op deze dag was er nog geen ronde">Kies een latere dag.</EmptyState>
      </>
    ),
    async children() {
      const forecast = await readForecast.run(context, asked);
      return (
        <ForecastScreen
          forecast={forecast}
          waiting={await readWaiting.run(context, { ...asked, on: forecast.on, limit: "0" })}
          asked={asked}
          today={dayOf(context.now)}
          mayOpen={allows(context.actor, "school.read-status")}
        />
      );
    },
  });
}
