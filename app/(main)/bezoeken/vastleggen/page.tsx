import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { VisitForm } from "#components/visits/held/visit-form.tsx";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { type VisitKind, visitKinds } from "#lib/access/visit-kind.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { visitPaths } from "#lib/visits/paths.ts";

export const dynamic = "force-dynamic";

export default async function RecordVisitPage({ searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  const { school: id } = await pick(searchParams, ["school"]);
  return await showPage({
    needs: "visit.record",
    async children() {
      const school = id ? await readSchool.run(context, { id }) : null;
      const inspectors = allows(actor, "inspector.list") ? await listInspectors.run(context, {}) : [];
      return (
        <>
          <PageHeader
            title="Bezoek vastleggen"
            breadcrumb={[{ href: visitPaths.visits(), label: "Bezoeken" }]}
          />
          <VisitForm
            school={school && { id: school.id, label: school.name, detail: school.place }}
            today={dayOf(now)}
            kinds={recordableKinds(actor).map((value) => ({ value, label: visitKindNames[value] }))}
            inspectors={inspectors}
            rounds={await listRounds.run(context, {})}
          />
        </>
      );
    },
  });
}

function recordableKinds(actor: Actor): VisitKind[] {
  const inspectorId = isPerson(actor) ? actor.inspectorId : null;
  return visitKinds.filter((visitKind) => allows(actor, "visit.record", { inspectorId, visitKind }));
}
