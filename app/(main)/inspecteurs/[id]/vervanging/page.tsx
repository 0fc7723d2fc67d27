import { type PageProps, showPage } from "#app/show-page.tsx";
import { EndReplacementForm } from "#components/inspectors/end-replacement-form.tsx";
import { InspectorHeader } from "#components/inspectors/inspector-header.tsx";
import { ReplacementForm } from "#components/inspectors/replacement-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { describeReplacement } from "#lib/inspectors/text.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";

export const dynamic = "force-dynamic";

export default async function ReplaceInspectorPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "inspector.replace",
    async children() {
      const inspector = await readInspector.run(context, { id });
      const { on, replacements } = inspector;
      const others = (await listInspectors.run(context, {})).filter((listed) => listed.id !== inspector.id);
      return (
        <>
          <InspectorHeader
            title="Vervanging"
            inspector={inspector}
            isOwn={false}
          >{`In deze tijd krijgt ${inspector.name} geen bezoeken.`}</InspectorHeader>
          <div className="flex flex-col gap-10">
            {replacements.length > 0 && (
              <section aria-labelledby="known" className="flex flex-col gap-6">
                <h2 id="known">Nu vastgelegd</h2>
                {replacements.map((replacement) => (
                  <div key={replacement.id} className="flex flex-col gap-4">
                    <p>
                      <span>{describeReplacement(replacement)}</span>.{" "}
                      <Link href={inspectorPaths.inspector(inspector.id, `vervanging/${replacement.id}`)}>
                        Corrigeer deze vervanging
                      </Link>
                    </p>
                    {(replacement.endsOn === null || replacement.endsOn >= on) && (
                      <EndReplacementForm inspectorId={inspector.id} replacement={replacement} today={on} />
                    )}
                  </div>
                ))}
              </section>
            )}
            <section aria-labelledby="new" className="flex flex-col gap-4">
              <h2 id="new">Nieuwe vervanging</h2>
              <ReplacementForm
                inspectorId={inspector.id}
                others={others.map((other) => ({ value: other.id, label: other.name }))}
                today={on}
              />
            </section>
          </div>
        </>
      );
    },
  });
}
