import { showInspector } from "#app/show-inspector.tsx";

export const dynamic = "force-dynamic";

export default async function OwnRecordPage() {
  return await showInspector("own");
}
