import { isOwnRecord } from "#app/show-inspector.tsx";
import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { InspectorHeader, recordOf } from "#components/inspectors/inspector-header.tsx";
import { InterestForm } from "#components/inspectors/interest-form.tsx";
import { coolingOffText } from "#lib/inspectors/text.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const dynamic = "force-dynamic";

/** What the interest is in, what kind it is and since when; the address may name the school. */
export default async function DeclareInterestPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const { school: schoolId } = await pick(searchParams, ["school"]);
  return await showPage({
    needs: "interest.declare",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const isOwn = await isOwnRecord(inspector.id);
      const school = schoolId ? await readSchool.run(context, { id: schoolId }) : null;
      return (
        <>
          <InspectorHeader title="Belang opgeven" inspector={inspector} isOwn={isOwn}>
            <span>{isOwn ? "U gaat" : `${inspector.name} gaat`}</span> daarna niet op bezoek bij de school, en
            ook niet bij scholen die erbij horen. {coolingOffText} Een belang vervalt alleen als een tweede
            persoon bevestigt dat het er nooit was.
          </InspectorHeader>
          <InterestForm
            inspectorId={inspector.id}
            school={school && { id: school.id, label: school.name }}
            back={recordOf(inspector.id, isOwn)}
          />
        </>
      );
    },
  });
}
