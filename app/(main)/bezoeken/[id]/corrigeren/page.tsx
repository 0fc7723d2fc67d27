import type { Metadata } from "next";
import { VisitCorrection } from "#components/visits/visit-correction.tsx";
import { allows } from "#lib/domain/policy.ts";
import { visitKinds } from "#lib/domain/visit-kind.ts";
import { readVisit } from "#lib/queries/visits.ts";
import { getContext } from "#lib/server/context.ts";
import { visitKindNames } from "#lib/text/status-names.ts";
import { type PageProps, showPage } from "../../../../show-page.tsx";

export const metadata: Metadata = { title: "Bezoek corrigeren" };
export const dynamic = "force-dynamic";

export default async function CorrectVisitPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const kinds = visitKinds
    .filter((visitKind) => allows(context.actor, "visit.correct", { visitKind }))
    .map((value) => ({ value, label: visitKindNames[value] }));
  return await showPage({
    needs: "visit.correct",
    async children() {
      const visit = await readVisit.run(context, { id });
      return <VisitCorrection visit={visit} kinds={kinds} />;
    },
  });
}
