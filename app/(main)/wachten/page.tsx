import type { Metadata } from "next";
import { WaitingScreen } from "#components/waiting/waiting-screen.tsx";
import { options } from "#lib/client/options.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { allows } from "#lib/domain/policy.ts";
import { readWaiting } from "#lib/queries/waiting.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Waar wacht het op" };
export const dynamic = "force-dynamic";

export default async function WaitingPage({ searchParams }: PageProps) {
  const { actor, now } = await getContext();
  const asked = await pick(searchParams, ["for", "on", "knownAt", "round", "after"]);
  return await showPage({
    needs: "school.read-status",
    seeds: [{ options: options.waiting(asked), query: readWaiting, raw: asked }],
    children: <WaitingScreen asked={asked} today={dayOf(now)} byName={allows(actor, "inspector.list")} />,
  });
}
