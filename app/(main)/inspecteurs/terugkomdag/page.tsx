import { showPage } from "#app/show-page.tsx";
import { ExchangeDayForm } from "#components/inspectors/exchange-day-form.tsx";
import { ExchangeDaysTable } from "#components/inspectors/exchange-days-table.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { getContext } from "#lib/server/context.ts";
import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";

export const dynamic = "force-dynamic";

export default async function ExchangeDaysPage() {
  const context = await getContext();
  return await showPage({
    needs: "exchange-day.record",
    async children() {
      const { on, inspectors, exchangeDays } = await listInspectorRecords.run(context, {});
      const attendees = inspectors
        .filter(({ reasons }) => !reasons.includes("left"))
        .map(({ id, name, trainedOn }) => ({ id, name, presence: trainedOn ? "" : "not-expected" }));
      return (
        <>
          <PageHeader
            title="Terugkomdagen"
            breadcrumb={[{ href: inspectorPaths.inspectors, label: "Inspecteurs" }]}
          />
          <div className="flex flex-col gap-10">
            <section aria-labelledby="new" className="flex flex-col gap-4">
              <h2 id="new">Terugkomdag vastleggen</h2>
              <ExchangeDayForm exchangeDayId={null} attendees={attendees} today={on} />
            </section>
            {exchangeDays.length > 0 && <ExchangeDaysTable days={exchangeDays} today={on} />}
          </div>
        </>
      );
    },
  });
}
