import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { KeurmerkForm } from "#components/register/keurmerk-form.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function RecordKeurmerkPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const { round, oordeel } = await pick(searchParams, ["round", "oordeel"]);
  return await showPage({
    needs: "keurmerk.record",
    children: async () => (
      <KeurmerkForm
        school={await readSchool.run(context, { id, round })}
        today={dayOf(context.now)}
        verdict={oordeel}
      />
    ),
  });
}
