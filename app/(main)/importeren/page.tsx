import { showPage } from "#app/show-page.tsx";
import { ImportScreen } from "#components/import/import-screen.tsx";
import { importableKinds } from "#lib/import/rules/importable-kinds.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function ImportPage() {
  const { actor } = await getContext();
  return await showPage({ needs: "import.run", children: <ImportScreen kinds={importableKinds(actor)} /> });
}
