import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { VisitForm } from "#components/visits/visit-form.tsx";
import { type Actor, isPerson } from "#lib/domain/actor.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { allows } from "#lib/domain/policy.ts";
import { type VisitKind, visitKinds } from "#lib/domain/visit-kind.ts";
import { listInspectors } from "#lib/queries/inspectors.ts";
import { readSchool } from "#lib/queries/school.ts";
import { getContext } from "#lib/server/context.ts";
import { visitKindNames } from "#lib/text/status-names.ts";
import { visitPaths } from "#lib/visits-paths.ts";
import { type PageProps, pick, showPage } from "../../../show-page.tsx";

export const metadata: Metadata = { title: "Bezoek vastleggen" };
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
