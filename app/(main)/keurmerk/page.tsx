import type { Metadata } from "next";
import { KeurmerkDueScreen } from "#components/keurmerk/keurmerk-due-screen.tsx";
import { listKeurmerkDue } from "#lib/queries/due.ts";
import { getContext } from "#lib/server/context.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Keurmerk" };
export const dynamic = "force-dynamic";

export default async function KeurmerkPage() {
  const context = await getContext();
  return await showPage({
    children: async () => <KeurmerkDueScreen due={await listKeurmerkDue.run(context, {})} />,
  });
}
