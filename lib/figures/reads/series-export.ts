import { csvHeaders } from "#lib/export/csv.ts";
import { type ChartName, exportSeriesParams } from "#lib/figures/inputs/progress.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { fileQuery } from "#lib/operation/file-query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { readSeries } from "./progress-series.ts";
import { quartersCsv, seriesCsv } from "./series-csv.ts";

const fileNames = { round: "verloop-van-de-ronde", quarters: "kwartalen" } as const;

/** A chart of a round as an image, or its data as CSV: the figures come from `readSeries` itself. */
export const exportSeries = fileQuery({
  action: "progress.export-course",
  path: "/progress/course/export",
  summary: "A chart of a round as SVG, or its data as CSV for Excel or as open data",
  sample: plainSample({ format: "svg" }),
  params: exportSeriesParams,
  async load(context, { chart, format, ...view }) {
    const series = await readSeries.run(context, view);
    return { series, image: format === "svg" ? await drawn(chart, series) : "" };
  },
  shape({ series, image }, _context, { chart, format }) {
    if (format === "svg") return { content: image, headers: svgHeaders(`${fileNames[chart]}-${series.on}`) };
    const content = chart === "round" ? seriesCsv(format, series) : quartersCsv(format, series);
    return { content, headers: csvHeaders(format, fileNames[chart], series.on) };
  },
});

/** Loaded only for a drawing: it takes much memory. */
async function drawn(chart: ChartName, series: ProgressSeries): Promise<string> {
  const { chartFile } = await import("./series-charts.ts");
  return chartFile(chart, series);
}

function svgHeaders(name: string): Record<string, string> {
  return {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.svg"`,
  };
}
