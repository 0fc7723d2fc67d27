import { type PageProps, showPage } from "#app/show-page.tsx";
import { VisitCorrection } from "#components/visits/correction/visit-correction.tsx";
import { allows } from "#lib/access/policy.ts";
import { visitKinds } from "#lib/access/visit-kind.ts";
import { getContext } from "#lib/server/context.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

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
