import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { SchoolScreen } from "#components/schools/school-screen.tsx";
import { allows, mayEver } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function SchoolPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  const { id = "" } = await params;
  const asked = await pick(searchParams, ["on", "knownAt", "round"]);
  const may = {
    planVisit: allows(actor, "planning.read-options"),
    recordVisit: mayEver(actor, "visit.record"),
    giveVerdict: allows(actor, "verdict.give"),
    recordKeurmerk: allows(actor, "keurmerk.record"),
    correctVerdict: allows(actor, "verdict.correct"),
    recordReport: mayEver(actor, "report.record"),
    correctReport: allows(actor, "report.correct"),
    correctRegister: allows(actor, "keurmerk.correct"),
    recordMembership: allows(actor, "school.enrol"),
    seeLocations: allows(actor, "school.list-locations"),
    relate: allows(actor, "school.relate"),
  };
  return await showPage({
    children: async () => (
      <SchoolScreen
        school={await readSchool.run(context, { ...asked, id: decodeURIComponent(id) })}
        asked={asked}
        today={dayOf(now)}
        may={may}
      />
    ),
  });
}
