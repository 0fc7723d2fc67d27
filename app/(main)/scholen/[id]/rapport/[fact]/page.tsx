import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { ReportCorrection } from "#components/procedure/report-correction.tsx";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function CorrectReportPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { id = "", fact = "" } = await params;
  const asked = await pick(searchParams, ["round"]);
  return await showPage({
    needs: "report.correct",
    children: async () => (
      <ReportCorrection school={await readSchool.run(context, { ...asked, id })} fact={fact} asked={asked} />
    ),
  });
}
