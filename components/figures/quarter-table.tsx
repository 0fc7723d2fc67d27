import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { Progress, ProgressQuarter } from "#lib/figures/rules/progress.ts";
import { expectedText, formatExpected } from "#lib/figures/text/progress.ts";
import { longDay, number, quarterName } from "#lib/text/dates.ts";
import { Figure, type FigureView } from "./figure.tsx";

/** Plan and what came of it, per quarter. Visits count first visits only, as the plan does. */
export function QuarterTable({ progress, view }: { progress: Progress; view: FigureView }) {
  const { plan, quarters } = progress;
  const opens = (quarter: string, name: "visitedIn" | "verdictIn") =>
    quarter === "" ? undefined : { [name]: quarter };
  const caption = plan
    ? `Eerste bezoeken en eerste oordelen naast het plan van ${longDay(plan.adoptedOn)}. ${expectedText(progress)}`
    : `Eerste bezoeken en eerste oordelen. ${expectedText(progress)}`;
  return (
    <DataTable
      caption={caption}
      rows={quarters}
      rowKey={({ quarter }) => quarter}
      total={totalOf(progress)}
      columns={[
        { header: "Kwartaal", cell: ({ quarter }) => (quarter === "" ? "Totaal" : quarterName(quarter)) },
        { header: "Plan", numeric: true, cell: ({ target }) => number(target) },
        {
          header: "Bezoeken",
          numeric: true,
          cell: ({ quarter, visits }) => (
            <Figure
              count={visits}
              label={`bezocht in het ${quarterName(quarter)}`}
              view={view}
              schools={opens(quarter, "visitedIn")}
            />
          ),
        },
        { header: "Verwacht", numeric: true, cell: ({ expectedByToday }) => formatExpected(expectedByToday) },
        {
          header: "Oordelen",
          numeric: true,
          cell: ({ quarter, verdicts }) => (
            <Figure
              count={verdicts}
              label={`beoordeeld in het ${quarterName(quarter)}`}
              view={view}
              schools={opens(quarter, "verdictIn")}
            />
          ),
        },
      ]}
    />
  );
}

/** The sums of the columns, as a row without a quarter; what is expected in all counts what came before the plan. */
function totalOf({ quarters, expected }: Progress): ProgressQuarter {
  const sum = (countIn: (quarter: ProgressQuarter) => number) =>
    quarters.reduce((total, quarter) => total + countIn(quarter), 0);
  return {
    quarter: "",
    target: sum((q) => q.target),
    visits: sum((q) => q.visits),
    verdicts: sum((q) => q.verdicts),
    expectedByToday: expected,
  };
}
