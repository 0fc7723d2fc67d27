import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { ListedMistake } from "#lib/visits/reads/mistakes/mistake-list.ts";
import { mistakeStates } from "#lib/visits/text/mistakes.ts";

/** Mistakes that inspectors reported: what waits for the coordinator, and what was answered lately. */
export function MistakesSection({ mistakes }: { mistakes: readonly ListedMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <section aria-labelledby="mistakes" className="mb-8 flex flex-col gap-3">
      <h2 id="mistakes">Gemelde fouten</h2>
      <DataTable
        caption="Meldingen die wachten, en die van de laatste twee weken"
        rows={mistakes}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "Bezoek",
            cell: ({ visitId, kind, heldOn, schoolName, place }) => (
              <Link href={`${visitPaths.visit(visitId)}#mistakes`}>
                {`${visitKindNames[kind]} van ${dutchDay(heldOn)}, ${schoolName}, ${place}`}
              </Link>
            ),
          },
          { header: "Gemeld op", cell: ({ reportedOn }) => dutchDay(reportedOn) },
          { header: "Besluit", cell: ({ outcome }) => mistakeStates[outcome ?? "waiting"] },
        ]}
      />
    </section>
  );
}
