import { csvDay, csvText } from "#lib/export/csv.ts";
import type { CsvFormat } from "#lib/export/csv-format.ts";
import { type ProgressSeries, seriesRows } from "#lib/figures/rules/progress-series.ts";
import { quarterName } from "#lib/text/dates.ts";

/** The data of the chart over time as a CSV file. */
export function seriesCsv(format: CsvFormat, series: ProgressSeries): string {
  return csvText(
    format,
    [
      { id: "on", label: "Tot en met", value: (row) => csvDay(row.on) },
      { id: "visits", label: "Bezocht", value: (row) => row.visits },
      { id: "verdicts", label: "Beoordeeld", value: (row) => row.verdicts },
      {
        id: "plan",
        label: "Plan (bezocht)",
        value: ({ plan }) => plan && Math.round(plan),
        code: ({ plan }) => plan,
      },
    ],
    seriesRows(series),
  );
}

/** The data of the chart of the quarters as a CSV file. */
export function quartersCsv(format: CsvFormat, { quarters }: ProgressSeries): string {
  return csvText(
    format,
    [
      {
        id: "quarter",
        label: "Kwartaal",
        value: ({ quarter }) => (format === "open" ? quarter : quarterName(quarter)),
      },
      { id: "plan", label: "Plan", value: ({ plan }) => plan },
      { id: "visits", label: "Bezoeken", value: ({ visits }) => visits },
      { id: "verdicts", label: "Oordelen", value: ({ verdicts }) => verdicts },
    ],
    quarters,
  );
}
