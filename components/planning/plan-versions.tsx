import { LinkButton } from "#components/ui/link-button.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { planningPaths } from "#lib/planning/paths.ts";
import type { Planning } from "#lib/planning/reads/planning-answer.ts";
import { longDay, number, quarterName } from "#lib/text/dates.ts";

/** Every plan that was adopted: a later one leaves the earlier as they were. */
export function PlanVersions({ versions }: { versions: Planning["versions"] }) {
  if (versions.length === 0) return null;
  const quarters = [...new Set(versions.flatMap(({ targets }) => Object.keys(targets)))].sort();
  return (
    <section aria-labelledby="versions" className="mt-10">
      <h2 id="versions">Vastgestelde plannen</h2>
      <DataTable
        caption="Het bovenste geldt. Een nieuw plan verandert de eerdere niet."
        rows={versions}
        rowKey={({ adoptedOn }) => adoptedOn}
        columns={[
          { header: "Vastgesteld op", cell: ({ adoptedOn }) => longDay(adoptedOn) },
          ...quarters.map((quarter) => ({
            header: quarterName(quarter),
            numeric: true,
            cell: ({ targets }: Planning["versions"][number]) =>
              targets[quarter] === undefined ? "–" : number(targets[quarter] ?? 0),
          })),
          {
            header: "Samen",
            numeric: true,
            cell: ({ targets }) => number(Object.values(targets).reduce((sum, target) => sum + target, 0)),
          },
          {
            header: "Corrigeren",
            cell: ({ id, adoptedOn }) => (
              <LinkButton href={planningPaths.correctPlan(id)} size="small">
                Corrigeer<span className="sr-only">{` het plan van ${longDay(adoptedOn)}`}</span>
              </LinkButton>
            ),
          },
        ]}
      />
    </section>
  );
}
