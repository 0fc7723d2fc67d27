import type { Metadata } from "next";
import { showPage } from "#app/show-page.tsx";
import { KeurmerkDueScreen } from "#components/worklist/keurmerk-due-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { listKeurmerkDue } from "#lib/worklist/reads/due.ts";

export const metadata: Metadata = { title: "Keurmerk" };
export const dynamic = "force-dynamic";

export default async function KeurmerkPage() {
  const context = await getContext();
  return await showPage({
    children: async () => <KeurmerkDueScreen due={await listKeurmerkDue.run(context, {})} />,
  });
}
