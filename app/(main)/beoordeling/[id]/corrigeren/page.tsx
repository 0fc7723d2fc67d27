import { type PageProps, showPage } from "#app/show-page.tsx";
import { VerdictCorrection } from "#components/procedure/verdict-correction.tsx";
import { readVerdict } from "#lib/procedure/reads/verdict.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function CorrectVerdictPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "verdict.correct",
    children: async () => <VerdictCorrection id={id} given={await readVerdict.run(context, { id })} />,
  });
}
