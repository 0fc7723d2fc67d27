import { type PageProps, showPage } from "#app/show-page.tsx";
import { RelationForm } from "#components/register/relation-form.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function RelateSchoolPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "school.relate",
    children: async () => (
      <RelationForm school={await readSchool.run(context, { id })} today={dayOf(context.now)} />
    ),
  });
}
