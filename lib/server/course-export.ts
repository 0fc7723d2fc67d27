import { csvHeaders } from "#lib/export/csv.ts";
import { type ChartName, exportCourseParams } from "#lib/figures/inputs/progress.ts";
import { courseCsv, quartersCsv } from "#lib/figures/reads/course-file.ts";
import { readCourse } from "#lib/figures/reads/progress-course.ts";
import type { ProgressCourse } from "#lib/figures/rules/progress-course.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import type { SmallFile } from "./operation.ts";

const fileNames = { round: "verloop-van-de-ronde", quarters: "kwartalen" } as const;

/** A chart of a round as an image, or its data as CSV: the figures come from `readCourse` itself. */
export const exportCourse = {
  ...query({
    action: "progress.export-course",
    path: "/progress/course/export",
    summary: "A chart of a round as SVG, or its data as CSV for Excel or as open data",
    sample: plainSample({ format: "svg" }),
    params: exportCourseParams,
    async load(context, { chart, format, ...view }) {
      const course = await readCourse.run(context, view);
      return { course, image: format === "svg" ? await drawn(chart, course) : "" };
    },
    shape({ course, image }, _context, { chart, format }): SmallFile {
      if (format === "svg")
        return { content: image, headers: svgHeaders(`${fileNames[chart]}-${course.on}`) };
      const content = chart === "round" ? courseCsv(format, course) : quartersCsv(format, course);
      return { content, headers: csvHeaders(format, fileNames[chart], course.on) };
    },
  }),
  kind: "file" as const,
};

/** Only who draws loads how: it takes much memory. */
async function drawn(chart: ChartName, course: ProgressCourse): Promise<string> {
  const { chartFile } = await import("#lib/figures/reads/course-charts.ts");
  return chartFile(chart, course);
}

function svgHeaders(name: string): Record<string, string> {
  return {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.svg"`,
  };
}
