import { isOwnRecord } from "#app/show-inspector.tsx";
import { type PageProps, showPage } from "#app/show-page.tsx";
import { InterestScreen } from "#components/inspectors/interest-screen.tsx";
import { notFound } from "#lib/access/problem.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const dynamic = "force-dynamic";

export default async function InterestPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", interest: asked } = await params;
  return await showPage({
    needs: "inspector.read",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const interest = inspector.interests.find((known) => known.id === asked);
      if (!interest) throw notFound("Dit belang");
      const isOwn = await isOwnRecord(inspector.id);
      return <InterestScreen inspector={inspector} interest={interest} isOwn={isOwn} />;
    },
  });
}
