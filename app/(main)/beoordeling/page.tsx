import { showPage } from "#app/show-page.tsx";
import { VerdictsDueScreen } from "#components/worklist/verdicts-due-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { listVerdictsDue } from "#lib/worklist/reads/due.ts";

export const dynamic = "force-dynamic";

export default async function ReviewPage() {
  const context = await getContext();
  return await showPage({
    children: async () => <VerdictsDueScreen due={await listVerdictsDue.run(context, {})} />,
  });
}
