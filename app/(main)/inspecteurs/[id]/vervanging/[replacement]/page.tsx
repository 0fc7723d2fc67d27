import { type PageProps, showPage } from "#app/show-page.tsx";
import { InspectorHeader } from "#components/inspectors/inspector-header.tsx";
import { ReplacementCorrection } from "#components/inspectors/replacement-correction.tsx";
import { notFound } from "#lib/access/problem.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { describeReplacement } from "#lib/inspectors/text.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const dynamic = "force-dynamic";

export default async function CorrectReplacementPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", replacement: replacementId = "" } = await params;
  return await showPage({
    needs: "inspector.correct-replacement",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const replacement = inspector.replacements.find((known) => known.id === replacementId);
      if (!replacement) throw notFound("Deze vervanging");
      const others = (await listInspectors.run(context, {})).filter((listed) => listed.id !== inspector.id);
      return (
        <>
          <InspectorHeader
            title="Vervanging corrigeren"
            inspector={inspector}
            isOwn={false}
          >{`Nu staat er: ${describeReplacement(replacement)}.`}</InspectorHeader>
          <ReplacementCorrection
            inspectorId={inspector.id}
            replacement={replacement}
            others={others.map((other) => ({ value: other.id, label: other.name }))}
          />
        </>
      );
    },
  });
}
