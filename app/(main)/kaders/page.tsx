import type { Metadata } from "next";
import { FrameworksScreen } from "#components/frameworks/frameworks-screen.tsx";
import { allows } from "#lib/domain/policy.ts";
import { listFrameworks } from "#lib/queries/framework-list.ts";
import { getContext } from "#lib/server/context.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Kaders" };
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
