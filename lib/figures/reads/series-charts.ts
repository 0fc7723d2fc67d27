import { LRUCache } from "lru-cache";
import { withPlainColours } from "#lib/charts/colours.ts";
import { type ChartFrame, escaped, fontSize, svg } from "#lib/charts/draw.ts";
import type { ChartName } from "#lib/figures/inputs/progress.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { quarterSentence, seriesSentence, seriesSource } from "#lib/figures/text/series.ts";
import { quarterChart } from "./quarter-chart.ts";
import { roundChart } from "./round-chart.ts";

/** A chart for a page: drawn twice, because letters must stay readable on a narrow screen. */
export type Chart = { title: string; wide: string; narrow: string };

const charts = {
  round: { draw: roundChart, title: seriesSentence },
  quarters: { draw: quarterChart, title: quarterSentence },
} as const;

const frames: Record<ChartName, { wide: ChartFrame; narrow: ChartFrame }> = {
  round: {
    wide: { width: 880, height: 340, left: 40, right: 108, top: 50, bottom: 44 },
    narrow: { width: 340, height: 300, left: 40, right: 106, top: 50, bottom: 44 },
  },
  quarters: {
    wide: { width: 880, height: 300, left: 40, right: 12, top: 52, bottom: 48 },
    narrow: { width: 340, height: 280, left: 40, right: 6, top: 52, bottom: 48 },
  },
};

/** Drawing takes some milliseconds, and the same series always looks the same. */
const drawn = new LRUCache<string, Record<ChartName, Chart>>({ max: 100 });

export function seriesCharts(series: ProgressSeries): Record<ChartName, Chart> {
  const key = JSON.stringify(series);
  let found = drawn.get(key);
  if (!found) {
    found = { round: chart("round", series), quarters: chart("quarters", series) };
    drawn.set(key, found);
  }
  return found;
}

function chart(name: ChartName, series: ProgressSeries): Chart {
  const { draw, title } = charts[name];
  const { wide, narrow } = frames[name];
  const label = title(series);
  const drawing = (frame: ChartFrame, width: string) =>
    svg(frame, draw(series, frame), ` role="img" aria-label="${escaped(label)}" class="chart-${width}"`);
  return { title: label, wide: drawing(wide, "wide"), narrow: drawing(narrow, "narrow") };
}

const lineHeight = 24;
const margin = 20;

/** A chart as a file that stands alone: with its title, where it comes from, and colours of its own. */
export function chartFile(name: ChartName, series: ProgressSeries): string {
  const { draw, title } = charts[name];
  const frame = frames[name].wide;
  const label = title(series);
  const titleLines = wrapped(label, 92);
  const sourceLines = wrapped(seriesSource(series), 118);
  const top = margin + titleLines.length * lineHeight;
  const height = top + frame.height + sourceLines.length * lineHeight + margin;
  const lines = (texts: readonly string[], y: number, look: string) =>
    texts
      .map(
        (line, n) =>
          `<text x="${margin}" y="${y + n * lineHeight}" text-anchor="start"${look}>${escaped(line)}</text>`,
      )
      .join("");
  const inner = [
    `<title>${escaped(label)}</title>`,
    `<rect width="100%" height="100%" fill="var(--color-canvas)"/>`,
    lines(titleLines, margin + fontSize, ` font-size="${fontSize + 3}" font-weight="bold"`),
    `<g transform="translate(0,${top})">${draw(series, frame)}</g>`,
    lines(
      sourceLines,
      top + frame.height + lineHeight,
      ` font-size="${fontSize - 2}" fill="var(--color-ink-muted)"`,
    ),
  ];
  const font = ` role="img" font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif" width="${frame.width}" height="${height}"`;
  return withPlainColours(svg({ width: frame.width, height }, inner.join(""), font));
}

/** Text in lines of at most so many characters. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
