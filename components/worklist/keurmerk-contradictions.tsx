import { SchoolLink } from "#components/schools/school-link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { Answer } from "#lib/client/options.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { listKeurmerkContradictions } from "#lib/register/reads/keurmerk-contradictions.ts";
import { keurmerkEventNames } from "#lib/status/text.ts";

type KeurmerkContradictionsProps = { contradictions: Answer<typeof listKeurmerkContradictions> };

/** What was recorded of keurmerken and cannot be true, each with the way to its correction. */
export function KeurmerkContradictions({ contradictions }: KeurmerkContradictionsProps) {
  return (
    <section aria-labelledby="contradictions" className="mb-8 flex flex-col gap-3">
      <h2 id="contradictions">{`Wat niet kan kloppen (${contradictions.length})`}</h2>
      <DataTable
        caption="Dit is eerder vastgelegd en spreekt het register of iets anders tegen. Corrigeer het of laat het vervallen."
        rows={contradictions}
        rowKey={({ id }) => id}
        columns={[
          { header: "School", cell: ({ school }) => <SchoolLink {...school} /> },
          { header: "Keurmerk", cell: ({ event }) => keurmerkEventNames[event] },
          { header: "Per", nowrap: true, cell: ({ effectiveOn }) => dutchDay(effectiveOn) },
          { header: "Wat er niet klopt", cell: ({ message }) => message },
          {
            header: "Corrigeren",
            cell: ({ id, school }) => (
              <LinkButton href={registerPaths.correct(school.id, id)} size="small">
                Corrigeer<span className="sr-only">{` het keurmerk van ${school.name}`}</span>
              </LinkButton>
            ),
          },
        ]}
      />
    </section>
  );
}
