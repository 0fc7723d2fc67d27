import { type PageProps, showPage } from "#app/show-page.tsx";
import { HomeForm } from "#components/inspectors/home-form.tsx";
import { InspectorHeader } from "#components/inspectors/inspector-header.tsx";
import { RecordForm } from "#components/inspectors/record-form.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { inspectorEvents } from "#lib/inspectors/rules/inspector.ts";
import { inspectorEventNames } from "#lib/inspectors/text.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const dynamic = "force-dynamic";

export default async function RecordInspectorPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "inspector.record",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const events = inspectorEvents.map((value) => {
        const known = inspector.events.find(({ event }) => event === value);
        const hint =
          known && `Nu staat er ${dutchDay(known.happenedOn)}. Een andere dag komt daarvoor in de plaats.`;
        return { value, label: inspectorEventNames[value], hint };
      });
      return (
        <>
          <InspectorHeader title="Opleiding of provincie vastleggen" inspector={inspector} isOwn={false} />
          <div className="flex flex-col gap-10">
            <section aria-labelledby="training" className="flex flex-col gap-4">
              <h2 id="training">Opleiding</h2>
              <RecordForm inspectorId={inspector.id} events={events} today={inspector.on} />
            </section>
            <section aria-labelledby="home" className="flex flex-col gap-4">
              <h2 id="home">Provincie</h2>
              <HomeForm inspectorId={inspector.id} province={inspector.home?.province ?? ""} />
            </section>
          </div>
        </>
      );
    },
  });
}
