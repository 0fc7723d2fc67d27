import type { Metadata } from "next";
import { ImportScreen } from "#components/import/import-screen.tsx";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Importeren" };
export const dynamic = "force-dynamic";

export default async function ImportPage() {
  return await showPage({ needs: "import.run", children: <ImportScreen /> });
}
