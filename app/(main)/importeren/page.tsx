import type { Metadata } from "next";
import { showPage } from "#app/show-page.tsx";
import { ImportScreen } from "#components/import/import-screen.tsx";

export const metadata: Metadata = { title: "Importeren" };
export const dynamic = "force-dynamic";

export default async function ImportPage() {
  return await showPage({ needs: "import.run", children: <ImportScreen /> });
}
