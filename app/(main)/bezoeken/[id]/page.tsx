import type { Metadata } from "next";
import { VisitScreen } from "#components/visits/visit-screen.tsx";
import { options } from "#lib/client/options.ts";
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
    seeds: [{ options: options.visit(id), query: readVisit, raw: { id } }],
    async children() {
      const { schoolId } = await readVisit.run(context, { id });
      return await showPage({
        seeds: [{ options: options.school(schoolId), query: readSchool, raw: { id: schoolId } }],
        children: <VisitScreen id={id} />,
      });
    },
  });
}
