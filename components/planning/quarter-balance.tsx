import { DataTable } from "#components/ui/data-table.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import type { PlanningQuarter } from "#lib/domain/planning.ts";
import { number, quarterName } from "#lib/text/dates.ts";
import { quarterBalance } from "#lib/text/planning.ts";

/** Per quarter: what the plan asks, what was held, what is assigned, and whether that comes to the same. */
export function QuarterBalance({ quarters }: { quarters: readonly PlanningQuarter[] }) {
  return (
    <DataTable
      caption="Het plan en de indeling"
      rows={quarters}
      rowKey={({ quarter }) => quarter}
      columns={[
        { header: "Kwartaal", cell: ({ quarter }) => quarterName(quarter) },
        { header: "Plan", numeric: true, cell: ({ target }) => number(target) },
        { header: "Bezocht", numeric: true, cell: ({ held }) => number(held) },
        { header: "Ingedeeld", numeric: true, cell: ({ assigned }) => number(assigned) },
        { header: "Samen", numeric: true, cell: ({ held, assigned }) => number(held + assigned) },
        { header: "Naast het plan", cell: (quarter) => <Balance quarter={quarter} /> },
      ]}
    />
  );
}

function Balance({ quarter }: { quarter: PlanningQuarter }) {
  const said = quarterBalance(quarter);
  const isClosed = said === "klopt";
  return (
    <span className="inline-flex items-center gap-2">
      <span className={isClosed ? "text-positive" : "text-warning"}>
        <ToneIcon tone={isClosed ? "positive" : "warning"} />
      </span>
      {said}
    </span>
  );
}
