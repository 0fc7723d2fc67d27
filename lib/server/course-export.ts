import { chartFile } from "#lib/charts/course-charts.ts";
import { courseCsv, quartersCsv } from "#lib/export/course.ts";
import { csvHeaders } from "#lib/export/csv.ts";
import { exportCourseParams } from "#lib/inputs/progress.ts";
import { readCourse } from "#lib/queries/progress-course.ts";
import { query } from "#lib/queries/query.ts";
import type { SmallFile } from "./operation.ts";

const fileNames = { round: "verloop-van-de-ronde", quarters: "kwartalen" } as const;

/** A chart of a round as an image, or its data as CSV: the figures come from `readCourse` itself. */
export const exportCourse = {
  ...query({
    action: "progress.export-course",
    path: "/progress/course/export",
    summary: "A chart of a round as SVG, or its data as CSV for Excel or as open data",
    params: exportCourseParams,
    load: async (context, { chart, format, ...view }) => await readCourse.run(context, view),
    shape(course, _context, { chart, format }): SmallFile {
      if (format === "svg")
        return { content: chartFile(chart, course), headers: svgHeaders(`${fileNames[chart]}-${course.on}`) };
      const content = chart === "round" ? courseCsv(format, course) : quartersCsv(format, course);
      return { content, headers: csvHeaders(format, fileNames[chart], course.on) };
    },
  }),
  kind: "file" as const,
};

function svgHeaders(name: string): Record<string, string> {
  return {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.svg"`,
  };
}
