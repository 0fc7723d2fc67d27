import type { Figure, Group } from "./figures.ts";

type Column = { head: string; alignRight: boolean; cell(figure: Figure): string };

const columns: readonly Column[] = [
  { head: "figure", alignRight: false, cell: ({ name }) => name },
  { head: "measured", alignRight: true, cell: ({ value }) => value ?? "" },
  { head: "requests/s", alignRight: true, cell: ({ sample }) => number(sample?.perSecond, 0) },
  { head: "p50 ms", alignRight: true, cell: ({ sample }) => number(sample?.p50, 2) },
  { head: "p99 ms", alignRight: true, cell: ({ sample }) => number(sample?.p99, 2) },
  { head: "ratio", alignRight: true, cell: ({ ratio }) => number(ratio, 2) },
  { head: "to", alignRight: false, cell: ({ yardstick }) => yardstick ?? "" },
  { head: "asked", alignRight: false, cell: ({ asked }) => asked ?? "" },
  {
    head: "reached",
    alignRight: false,
    cell: ({ reached }) => (reached === undefined ? "" : reached ? "yes" : "NO"),
  },
];

/** A group as plain text; columns that nothing fills are left out. */
export function table({ title, figures, notes }: Group): string {
  const used = columns.filter((column) => figures.some((figure) => column.cell(figure) !== ""));
  const rows = [
    used.map(({ head }) => head),
    ...figures.map((figure) => used.map(({ cell }) => cell(figure))),
  ];
  const remarks = notes.map((note) => `   ${note}`);
  if (figures.length === 0) return [`── ${title}`, ...remarks].join("\n");
  const widths = used.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) =>
        used[at]?.alignRight ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return [`── ${title}`, ...lines, ...remarks].join("\n");
}

/** The closing line: what was asked and not reached. */
export function closingLine(groups: readonly Group[]): string {
  const asked = groups.flatMap(({ figures }) => figures).filter((figure) => figure.reached !== undefined);
  const missed = asked.filter((figure) => !figure.reached).map((figure) => figure.name);
  if (asked.length === 0) return "Nothing is asked of what was measured.";
  if (missed.length === 0) return `All ${asked.length} figures that something is asked of were reached.`;
  return `Not reached (${missed.length} of ${asked.length}): ${missed.join("; ")}.`;
}

function number(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}
