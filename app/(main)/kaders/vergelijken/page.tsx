import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { ComparisonScreen } from "#components/framework/comparison-screen.tsx";
import { listFrameworks, readFramework } from "#lib/framework/reads/framework-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function CompareFrameworksPage({ searchParams }: PageProps) {
  const { van, met } = await pick(searchParams, ["van", "met"]);
  const context = await getContext();
  const read = (version: string) => readFramework.run(context, { version });
  return await showPage({
    needs: "framework.read",
    children: async () => (
      <ComparisonScreen
        frameworks={(await listFrameworks.run(context, {})).frameworks}
        chosen={{ van, met }}
        compared={van && met ? { from: await read(van), to: await read(met) } : null}
      />
    ),
  });
}
