import { showPage } from "#app/show-page.tsx";
import { LookalikePairs } from "#components/register/lookalike-pairs.tsx";
import { KeurmerkDueScreen } from "#components/worklist/keurmerk-due-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { listKeurmerkContradictions } from "#lib/register/reads/keurmerk-contradictions.ts";
import { listLookalikes } from "#lib/register/reads/lookalikes.ts";
import { getContext } from "#lib/server/context.ts";
import { listKeurmerkDue } from "#lib/worklist/reads/due.ts";

export const dynamic = "force-dynamic";

export default async function KeurmerkPage() {
  const context = await getContext();
  return await showPage({
    children: async () => (
      <>
        <KeurmerkDueScreen
          due={await listKeurmerkDue.run(context, {})}
          contradictions={await listKeurmerkContradictions.run(context, {})}
        />
        {allows(context.actor, "school.list-lookalikes") && (
          <LookalikePairs pairs={await listLookalikes.run(context, {})} />
        )}
      </>
    ),
  });
}
