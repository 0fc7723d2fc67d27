import type { Metadata } from "next";
import { isOwnRecord } from "#app/show-inspector.tsx";
import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { InspectorHeader, recordOf } from "#components/inspectors/inspector-header.tsx";
import { InterestForm } from "#components/inspectors/interest-form.tsx";
import { InterestTarget } from "#components/inspectors/interest-target.tsx";
import { interestKinds } from "#lib/inspectors/rules/independence.ts";
import { coolingOffText, interestKindHints, interestKindNames } from "#lib/inspectors/text.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const metadata: Metadata = { title: "Belang opgeven" };
export const dynamic = "force-dynamic";

const kinds = interestKinds.map((value) => ({
  value,
  label: interestKindNames[value],
  hint: interestKindHints[value],
}));

/** First what the interest is in, then what kind it is and since when. */
export default async function DeclareInterestPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const { q, school: schoolId, legalEntity } = await pick(searchParams, ["q", "school", "legalEntity"]);
  return await showPage({
    needs: "interest.declare",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const isOwn = await isOwnRecord(inspector.id);
      const school = schoolId ? await readSchool.run(context, { id: schoolId }) : null;
      const chosen = school?.name ?? legalEntity;
      const found = q && !chosen ? (await listSchools.run(context, { q, limit: 20 })).schools : [];
      return (
        <>
          <InspectorHeader
            title={chosen ? `Belang bij ${chosen} opgeven` : "Belang opgeven"}
            inspector={inspector}
            isOwn={isOwn}
          >
            {isOwn ? "U gaat" : `${inspector.name} gaat`} daarna niet op bezoek bij de school, en ook niet bij
            scholen die erbij horen. {coolingOffText}
            {chosen && " Een belang vervalt alleen als een tweede persoon bevestigt dat het er nooit was."}
          </InspectorHeader>
          {chosen ? (
            <InterestForm
              inspectorId={inspector.id}
              target={school ? { school: school.id } : { legalEntity: chosen }}
              kinds={kinds}
              back={recordOf(inspector.id, isOwn)}
            />
          ) : (
            <InterestTarget inspectorId={inspector.id} asked={q ?? ""} schools={found} />
          )}
        </>
      );
    },
  });
}
