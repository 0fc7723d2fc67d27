import { showInspector } from "#app/show-inspector.tsx";
import type { PageProps } from "#app/show-page.tsx";

export const dynamic = "force-dynamic";

export default async function InspectorPage({ params }: PageProps) {
  const { id = "" } = await params;
  return await showInspector(id);
}
