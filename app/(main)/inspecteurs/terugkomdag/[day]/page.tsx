import { type PageProps, showPage } from "#app/show-page.tsx";
import { ExchangeDayCorrection } from "#components/inspectors/exchange-day-correction.tsx";
import { ExchangeDayForm } from "#components/inspectors/exchange-day-form.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { notFound } from "#lib/access/problem.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { getContext } from "#lib/server/context.ts";
import { longDay } from "#lib/text/dates.ts";
import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";

export const dynamic = "force-dynamic";

export default async function ExchangeDayPage({ params }: PageProps) {
  const context = await getContext();
  const { day: asked } = await params;
  return await showPage({
    needs: "exchange-day.correct",
    async children() {
      const { on, inspectors, exchangeDays } = await listInspectorRecords.run(context, {});
      const day = exchangeDays.find(({ id }) => id === asked);
      if (!day) throw notFound("Deze terugkomdag");
      const attendees = inspectors.map(({ id, name }) => {
        const known = day.attendance.find(({ inspectorId }) => inspectorId === id);
        return { id, name, presence: known ? (known.attended ? "yes" : "no") : "not-expected" };
      });
      return (
        <>
          <PageHeader
            title={`Terugkomdag van ${longDay(day.happenedOn)}`}
            breadcrumb={[
              { href: inspectorPaths.inspectors, label: "Inspecteurs" },
              { href: inspectorPaths.exchangeDays, label: "Terugkomdagen" },
            ]}
          />
          <div className="flex flex-col gap-10">
            {day.happenedOn <= on && (
              <section aria-labelledby="attended" className="flex flex-col gap-4">
                <h2 id="attended">Wie er was</h2>
                <ExchangeDayForm exchangeDayId={day.id} attendees={attendees} today={on} />
              </section>
            )}
            <section aria-labelledby="correct" className="flex flex-col gap-4">
              <h2 id="correct">Verplaatsen of laten vervallen</h2>
              <ExchangeDayCorrection day={day} />
            </section>
          </div>
        </>
      );
    },
  });
}
