import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { WaitingScreen } from "#components/figures/waiting-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function WaitingPage({ searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  const asked = await pick(searchParams, ["for", "on", "knownAt", "round", "after"]);
  return await showPage({
    needs: "school.read-status",
    children: async () => (
      <WaitingScreen
        waiting={await readWaiting.run(context, asked)}
        asked={asked}
        today={dayOf(now)}
        byName={allows(actor, "inspector.list")}
      />
    ),
  });
}
