import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { ReportForm } from "#components/procedure/report-form.tsx";
import { allows } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function ReportPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  const { id = "" } = await params;
  const { stap, round } = await pick(searchParams, ["stap", "round"]);
  const asked = { round };
  return await showPage({
    needs: "report.record",
    children: async () => (
      <ReportForm
        school={await readSchool.run(context, { ...asked, id })}
        asked={asked}
        today={dayOf(now)}
        first={stap}
        rounds={await listRounds.run(context, {})}
        draftsOnly={!allows(actor, "remedy.record")}
      />
    ),
  });
}
