import { redirect } from "next/navigation";
import { CompareForm } from "#components/progress/compare-form.tsx";
import { ProgressScreen } from "#components/progress/progress-screen.tsx";
import { ViewForm } from "#components/progress/view-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { accountPaths } from "#lib/accounts-paths.ts";
import { courseCharts } from "#lib/charts/course-charts.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { allows, mayEver } from "#lib/domain/policy.ts";
import { readProgress } from "#lib/queries/progress.ts";
import { readCourse } from "#lib/queries/progress-course.ts";
import { readDifferences } from "#lib/queries/progress-differences.ts";
import { listRounds } from "#lib/queries/rounds.ts";
import { readWaiting } from "#lib/queries/waiting.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../show-page.tsx";

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
      const course = await readCourse.run(context, view);
      return (
        <ProgressScreen
          progress={differences?.left ?? (await readProgress.run(context, view))}
          course={course}
          charts={courseCharts(course)}
          differences={differences}
          waiting={await readWaiting.run(context, { ...view, limit: "0" })}
          rounds={await listRounds.run(context, {})}
          today={today}
          mayOpen={allows(actor, "school.read-status")}
        />
      );
    },
  });
}
