import { showPage } from "#app/show-page.tsx";
import { AgendaScreen } from "#components/worklist/agenda-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { readFeedState } from "#lib/worklist/reads/calendar-feed.ts";

export const dynamic = "force-dynamic";

export default async function AgendaPage() {
  const context = await getContext();
  return await showPage({
    needs: "calendar.list-visits",
    children: async () => (
      <AgendaScreen agenda={await listAgenda.run(context, {})} state={await readFeedState.run(context, {})} />
    ),
  });
}
