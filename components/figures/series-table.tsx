import { DataTable } from "#components/ui/tables/data-table.tsx";
import { type ProgressSeries, seriesRows } from "#lib/figures/rules/progress-series.ts";
import { formatExpected } from "#lib/figures/text/progress.ts";
import { longDay, number } from "#lib/text/dates.ts";

/** The same data as the chart over time. */
export function SeriesTable({ series }: { series: ProgressSeries }) {
  const count = (value: number | null) => (value === null ? "–" : number(value));
  return (
    <DataTable
      caption="Scholen bezocht en beoordeeld sinds het begin van de ronde, en volgens het plan"
      rows={seriesRows(series)}
      rowKey={({ on }) => on}
      columns={[
        { header: "Tot en met", cell: ({ on }) => longDay(on) },
        { header: "Bezocht", numeric: true, cell: ({ visits }) => count(visits) },
        { header: "Beoordeeld", numeric: true, cell: ({ verdicts }) => count(verdicts) },
        { header: "Plan", numeric: true, cell: ({ plan }) => formatExpected(plan) },
      ]}
    />
  );
}
