import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { VisitListScreen } from "#components/visits/held/visit-list-screen.tsx";
import { mayEver, scopeOf } from "#lib/access/policy.ts";
import { getContext } from "#lib/server/context.ts";
import { listMistakes } from "#lib/visits/reads/mistakes/mistake-list.ts";
import { listDrafts } from "#lib/visits/reads/visit-draft-list.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";

export const dynamic = "force-dynamic";

export default async function VisitsPage({ searchParams }: PageProps) {
  const context = await getContext();
  const { actor } = context;
  const asked = await pick(searchParams, ["after"]);
  return await showPage({
    children: async () => (
      <VisitListScreen
        list={await listVisits.run(context, asked)}
        drafts={mayEver(actor, "visit-draft.list") ? (await listDrafts.run(context, {})).drafts : []}
        mistakes={mayEver(actor, "visit.list-mistakes") ? (await listMistakes.run(context, {})).mistakes : []}
        asked={asked}
        scope={scopeOf(actor, "visit.list").kind}
        isPlanned={mayEver(actor, "planning.list-visits")}
        isCaptured={mayEver(actor, "visit-draft.save")}
      />
    ),
  });
}
