import { showPage } from "#app/show-page.tsx";
import { FrameworksScreen } from "#components/framework/frameworks-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { listFrameworks } from "#lib/framework/reads/framework-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function FrameworksPage() {
  const context = await getContext();
  return await showPage({
    needs: "framework.list",
    children: async () => (
      <FrameworksScreen
        list={await listFrameworks.run(context, {})}
        mayImport={allows(context.actor, "framework.import")}
      />
    ),
  });
}
