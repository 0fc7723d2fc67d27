import type { Metadata } from "next";
import { VisitScreen } from "#components/visits/visit-screen.tsx";
import { readSchool } from "#lib/queries/school.ts";
import { readVisit } from "#lib/queries/visits.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, showPage } from "../../../show-page.tsx";

export const metadata: Metadata = { title: "Bezoek" };
export const dynamic = "force-dynamic";

export default async function VisitPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    async children() {
      const visit = await readVisit.run(context, { id });
      return <VisitScreen visit={visit} school={await readSchool.run(context, { id: visit.schoolId })} />;
    },
  });
}
