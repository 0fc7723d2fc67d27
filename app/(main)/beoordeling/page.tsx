import type { Metadata } from "next";
import { VerdictsDueScreen } from "#components/review/verdicts-due-screen.tsx";
import { options } from "#lib/client/options.ts";
import { listVerdictsDue } from "#lib/queries/due.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Beoordeling" };
export const dynamic = "force-dynamic";

export default async function ReviewPage() {
  return await showPage({
    seeds: [{ options: options.verdictsDue(), query: listVerdictsDue, raw: {} }],
    children: <VerdictsDueScreen />,
  });
}
