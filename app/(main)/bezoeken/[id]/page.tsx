import { type PageProps, showPage } from "#app/show-page.tsx";
import { CaptureEntry } from "#components/visits/capture/capture-entry.tsx";
import { VisitScreen } from "#components/visits/held/visit-screen.tsx";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";
import { readDraft } from "#lib/visits/reads/visit-draft.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

export const dynamic = "force-dynamic";

/** A visit as it was submitted, or the form of one that was not submitted yet. */
export default async function VisitPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    async children() {
      const visit = await readVisit.run(context, { id });
      return <VisitScreen visit={visit} school={await readSchool.run(context, { id: visit.schoolId })} />;
    },
    missing: () => showPage({ children: () => capture(id) }),
  });
}

/** Only for who may record it: the form itself asks again, for every answer. */
async function capture(id: string) {
  await readDraft.run(await getContext(), { id });
  return <CaptureEntry visit={id} />;
}
