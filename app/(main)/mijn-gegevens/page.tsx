import type { Metadata } from "next";
import { showInspector } from "#app/show-inspector.tsx";

export const metadata: Metadata = { title: "Mijn gegevens" };
export const dynamic = "force-dynamic";

export default async function OwnRecordPage() {
  return await showInspector("own");
}
