import type { Metadata } from "next";
import { ReportCorrection } from "#components/waiting/report-correction.tsx";
import { options } from "#lib/client/options.ts";
import { readSchool } from "#lib/queries/school.ts";
import { type PageProps, pick, showPage } from "../../../../../show-page.tsx";

export const metadata: Metadata = { title: "Rapport of hersteltermijn corrigeren" };
export const dynamic = "force-dynamic";

export default async function CorrectReportPage({ params, searchParams }: PageProps) {
  const { id = "", fact = "" } = await params;
  const asked = await pick(searchParams, ["round"]);
  return await showPage({
    needs: "report.correct",
    seeds: [{ options: options.school(id, asked), query: readSchool, raw: { ...asked, id } }],
    children: <ReportCorrection id={id} fact={fact} asked={asked} />,
  });
}
