import type { Metadata } from "next";
import { VerdictsDueScreen } from "#components/review/verdicts-due-screen.tsx";
import { listVerdictsDue } from "#lib/queries/due.ts";
import { getContext } from "#lib/server/context.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Beoordeling" };
export const dynamic = "force-dynamic";

export default async function ReviewPage() {
  const context = await getContext();
  return await showPage({
    children: async () => <VerdictsDueScreen due={await listVerdictsDue.run(context, {})} />,
  });
}
