import type { Metadata } from "next";
import { VisitListScreen } from "#components/visits/visit-list-screen.tsx";
import { mayEver, scopeOf } from "#lib/domain/policy.ts";
import { listDrafts } from "#lib/queries/visit-draft-list.ts";
import { listVisits } from "#lib/queries/visit-list.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Bezoeken" };
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
        asked={asked}
        scope={scopeOf(actor, "visit.list").kind}
        isPlanned={mayEver(actor, "planning.list-visits")}
        isCaptured={mayEver(actor, "visit-draft.save")}
      />
    ),
  });
}
