import { csvDay, csvText } from "#lib/export/csv.ts";
import type { CsvFormat } from "#lib/export/csv-format.ts";
import { courseRows, type ProgressCourse } from "#lib/figures/rules/progress-course.ts";
import { quarterName } from "#lib/text/dates.ts";

/** The data of the chart over time as a CSV file. */
export function courseCsv(format: CsvFormat, course: ProgressCourse): string {
  return csvText(
    format,
    [
      { id: "on", label: "Tot en met", value: (row) => csvDay(row.on) },
      { id: "visits", label: "Bezocht", value: (row) => row.visits },
      { id: "verdicts", label: "Beoordeeld", value: (row) => row.verdicts },
      { id: "plan", label: "Plan (bezocht)", value: (row) => row.plan },
    ],
    courseRows(course),
  );
}

/** The data of the chart of the quarters as a CSV file. */
export function quartersCsv(format: CsvFormat, { quarters }: ProgressCourse): string {
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
