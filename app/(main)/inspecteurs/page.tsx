import { showPage } from "#app/show-page.tsx";
import { InspectorsScreen } from "#components/workload/inspectors-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";

export const dynamic = "force-dynamic";

export default async function InspectorsPage() {
  const context = await getContext();
  return await showPage({
    needs: "inspector.list-records",
    children: async () => <InspectorsScreen records={await listInspectorRecords.run(context, {})} />,
  });
}
