import { redirect } from "next/navigation";
import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { CompareForm } from "#components/figures/compare-form.tsx";
import { ProgressScreen } from "#components/figures/progress-screen.tsx";
import { ViewForm } from "#components/figures/view-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { allows, mayEver } from "#lib/access/policy.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readSeries } from "#lib/figures/reads/progress-series.ts";
import { seriesCharts } from "#lib/figures/reads/series-charts.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { getContext } from "#lib/server/context.ts";
import { readDifferences } from "#lib/server/journal-book.ts";

export const dynamic = "force-dynamic";

export default async function ProgressPage({ searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  if (!mayEver(actor, "progress.read") && mayEver(actor, "account.list")) redirect(accountPaths.accounts);
  const asked = await pick(searchParams, ["on", "knownAt", "round", "vsOn", "vsKnownAt"]);
  const { vsOn, vsKnownAt, ...view } = asked;
  const isComparing = Boolean(vsOn || vsKnownAt);
  const today = dayOf(now);
  const form = {
    on: asked.on ?? today,
    knownAt: asked.knownAt ?? today,
    round: asked.round ?? "",
    rounds: [],
  };
  return await showPage({
    invalid: (errors) => (
      <>
        <PageHeader title="Stand van zaken" />
        <ViewForm {...form} errors={errors} />
        {isComparing && <CompareForm compared={{ ...form, vsOn, vsKnownAt }} errors={errors} />}
      </>
    ),
    missing: () => (
      <>
        <PageHeader title="Stand van zaken" />
        <ViewForm {...form} />
        <div className="mt-6">
          <EmptyState title="Op deze peildatum was er nog geen ronde">
            Kies een latere dag. Staat er nog helemaal geen ronde in, dan kan de coördinator die importeren.
          </EmptyState>
        </div>
      </>
    ),
    async children() {
      const differences = isComparing ? await readDifferences.run(context, asked) : null;
      const series = await readSeries.run(context, view);
      return (
        <ProgressScreen
          progress={differences?.left ?? (await readProgress.run(context, view))}
          series={series}
          charts={seriesCharts(series)}
          differences={differences}
          waiting={await readWaiting.run(context, { ...view, limit: "0" })}
          rounds={await listRounds.run(context, {})}
          today={today}
          mayOpen={allows(actor, "school.read-status")}
          mayReadJournal={mayEver(actor, "journal.list")}
        />
      );
    },
  });
}
