import type { Metadata } from "next";
import { KeurmerkDueScreen } from "#components/keurmerk/keurmerk-due-screen.tsx";
import { options } from "#lib/client/options.ts";
import { listKeurmerkDue } from "#lib/queries/due.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Keurmerk" };
export const dynamic = "force-dynamic";

export default async function KeurmerkPage() {
  return await showPage({
    seeds: [{ options: options.keurmerkDue(), query: listKeurmerkDue, raw: {} }],
    children: <KeurmerkDueScreen />,
  });
}
