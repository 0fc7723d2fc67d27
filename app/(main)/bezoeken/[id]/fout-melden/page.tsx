import { type PageProps, showPage } from "#app/show-page.tsx";
import { VisitCorrection } from "#components/visits/correction/visit-correction.tsx";
import { isInspection, visitKinds } from "#lib/access/visit-kind.ts";
import { getContext } from "#lib/server/context.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

export const dynamic = "force-dynamic";

export default async function ReportMistakePage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const kinds = visitKinds.filter(isInspection).map((value) => ({ value, label: visitKindNames[value] }));
  return await showPage({
    needs: "visit.report-mistake",
    async children() {
      const visit = await readVisit.run(context, { id });
      return <VisitCorrection visit={visit} kinds={kinds} mode="report" />;
    },
  });
}
