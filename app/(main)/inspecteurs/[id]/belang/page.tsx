import type { Metadata } from "next";
import { InspectorHeader, recordOf } from "#components/inspectors/inspector-header.tsx";
import { InterestForm } from "#components/inspectors/interest-form.tsx";
import { interestKinds } from "#lib/domain/independence.ts";
import { readInspector } from "#lib/queries/inspector-page.ts";
import { getContext } from "#lib/server/context.ts";
import { coolingOffSaid, interestKindHints } from "#lib/text/inspectors.ts";
import { interestKindNames } from "#lib/text/names.ts";
import { isOwnRecord } from "../../../../show-inspector.tsx";
import { type PageProps, showPage } from "../../../../show-page.tsx";

export const metadata: Metadata = { title: "Belang opgeven" };
export const dynamic = "force-dynamic";

export default async function DeclareInterestPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "interest.declare",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const isOwn = await isOwnRecord(inspector.id);
      const kinds = interestKinds.map((value) => ({
        value,
        label: interestKindNames[value],
        hint: interestKindHints[value],
      }));
      return (
        <>
          <InspectorHeader title="Belang opgeven" inspector={inspector} isOwn={isOwn}>
            {isOwn ? "U gaat" : `${inspector.name} gaat`} daarna niet meer op bezoek bij de school, en ook
            niet bij scholen die erbij horen. {coolingOffSaid}
          </InspectorHeader>
          <InterestForm inspectorId={inspector.id} kinds={kinds} back={recordOf(inspector.id, isOwn)} />
        </>
      );
    },
  });
}
