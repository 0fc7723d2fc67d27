import { type PageProps, showPage } from "#app/show-page.tsx";
import { FrameworkScreen } from "#components/framework/framework-screen.tsx";
import { notFound } from "#lib/access/problem.ts";
import { listFrameworks, readFramework } from "#lib/framework/reads/framework-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function FrameworkPage({ params }: PageProps) {
  const { version = "" } = await params;
  const context = await getContext();
  return await showPage({
    needs: "framework.read",
    children: async () => {
      const framework = await readFramework.run(context, { version });
      const { frameworks } = await listFrameworks.run(context, {});
      const at = frameworks.findIndex((framework) => framework.version === version);
      const listed = frameworks[at];
      if (!listed) throw notFound("Dit kader");
      const other = (frameworks[at + 1] ?? frameworks[at - 1])?.version;
      return <FrameworkScreen framework={framework} listed={listed} other={other} />;
    },
  });
}
