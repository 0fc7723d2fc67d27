import type { Metadata } from "next";
import { InspectorsScreen } from "#components/inspectors/inspectors-screen.tsx";
import { listInspectorRecords } from "#lib/queries/inspector-list.ts";
import { getContext } from "#lib/server/context.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Inspecteurs" };
export const dynamic = "force-dynamic";

export default async function InspectorsPage() {
  const context = await getContext();
  return await showPage({
    needs: "inspector.list-records",
    children: async () => <InspectorsScreen records={await listInspectorRecords.run(context, {})} />,
  });
}
