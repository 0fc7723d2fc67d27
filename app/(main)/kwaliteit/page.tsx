import { showPage } from "#app/show-page.tsx";
import { QualityScreen } from "#components/workload/quality-screen.tsx";
import { getContext } from "#lib/server/context.ts";
import { readQuality } from "#lib/workload/reads/inspector-quality.ts";

export const dynamic = "force-dynamic";

export default async function QualityPage() {
  const context = await getContext();
  return await showPage({
    needs: "inspector.read-quality",
    children: async () => <QualityScreen quality={await readQuality.run(context, {})} />,
  });
}
