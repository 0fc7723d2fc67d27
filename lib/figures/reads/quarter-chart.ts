import { axisX, axisY, dot, type Markish, rectY, ruleY, text } from "@observablehq/plot";
import { colour } from "#lib/charts/colours.ts";
import { type ChartFrame, drawIn, wholeTicks } from "#lib/charts/draw.ts";
import type { ProgressSeries, SeriesQuarter } from "#lib/figures/rules/progress-series.ts";
import { number } from "#lib/text/dates.ts";

const ink = "currentColor";
const accent = colour("--color-accent");
const muted = colour("--color-ink-muted");
const ground = colour("--color-canvas");

type Placed = SeriesQuarter & { at: number };

/** Per quarter: first visits as a full bar, first verdicts as an open bar, and the plan as a line across both. */
export function quarterChart({ quarters }: ProgressSeries, frame: ChartFrame): string {
  const placed: Placed[] = quarters.map((quarter, at) => ({ ...quarter, at }));
  const top = Math.max(...placed.flatMap(({ plan, visits, verdicts }) => [plan, visits, verdicts]), 1);
  const high = frame.height - frame.top - frame.bottom;
  const wide = (frame.width - frame.left - frame.right) / Math.max(quarters.length, 1);
  const withValues = wide >= 44;
  const unit = top / high; // one pixel
  const bar = (figure: "visits" | "verdicts", from: number, to: number, look: object) =>
    rectY(
      placed.filter((q) => q[figure] > 0),
      { x1: ({ at }) => at + from, x2: ({ at }) => at + to, y: figure, ...look },
    );
  const value = (figure: "visits" | "verdicts", middle: number) =>
    text(
      placed.filter((q) => q[figure] > 0),
      { x: ({ at }) => at + middle, y: figure, text: (q: Placed) => number(q[figure]), dy: -10 },
    );
  const planned = placed.filter(({ plan }) => plan > 0);
  const marks: Markish[] = [
    axisY({ ticks: wholeTicks(top, 4), tickSize: 0, label: null, tickFormat: number, fill: muted }),
    axisX({
      ticks: placed.map(({ at }) => at + 0.5),
      tickSize: 0,
      tickPadding: 8,
      label: null,
      fill: muted,
      tickFormat: (x: number) => tickText(quarters, Math.floor(x), wide),
    }),
    ruleY([0], { stroke: muted }),
    bar("visits", 0.16, 0.48, { fill: accent }),
    bar("verdicts", 0.52, 0.84, { fill: ground, stroke: ink, strokeWidth: 1.5 }),
    ruleY(planned, {
      x1: ({ at }: Placed) => at + 0.08,
      x2: ({ at }: Placed) => at + 0.92,
      y: "plan",
      stroke: ground,
      strokeWidth: 5,
    }),
    ruleY(planned, {
      x1: ({ at }: Placed) => at + 0.08,
      x2: ({ at }: Placed) => at + 0.92,
      y: "plan",
      stroke: ink,
      strokeWidth: 2.5,
      strokeDasharray: "7 4",
    }),
    ...key(frame),
  ];
  if (withValues)
    marks.push(
      value("visits", 0.32),
      value("verdicts", 0.68),
      text(planned, {
        x: ({ at }: Placed) => at + 0.5,
        y: (q: Placed) => planLabel(q, unit),
        text: ({ plan }: Placed) => number(plan),
        dy: -10,
        fontWeight: 650,
      }),
    );
  return drawIn(frame, { x: { domain: [0, Math.max(quarters.length, 1)] }, y: { domain: [0, top] } }, marks);
}

/** The plan's number stands on its line, or above the numbers of the bars where it would meet them. */
function planLabel({ plan, visits, verdicts }: Placed, unit: number): number {
  let y = plan;
  for (const bar of [visits, verdicts].sort((a, b) => a - b))
    if (bar > 0 && Math.abs(y - bar) < 18 * unit) y = bar + 18 * unit;
  return y;
}

/** `K1`, with the year under the first of each year. */
function tickText(quarters: readonly SeriesQuarter[], at: number, wide: number): string {
  const quarter = quarters[at]?.quarter ?? "";
  const isFirst = at === 0 || quarter.endsWith("Q1");
  const name = wide >= 26 || isFirst ? `K${quarter.slice(6)}` : "";
  return isFirst ? `${name}\n${quarter.slice(0, 4)}` : name;
}

/** What bar and line mean, above the plot. */
function key(frame: ChartFrame): Markish[] {
  const dy = 14 - frame.top;
  const place = { frameAnchor: "top-left" as const, dy };
  const names = ["bezoeken", "oordelen", "plan"];
  return names.flatMap((name, n) => {
    const dx = n * 100 + 8;
    const look = [{ fill: accent }, { fill: ground, stroke: ink, strokeWidth: 1.5 }, {}][n];
    const sample =
      name === "plan"
        ? text([0], { ...place, dx, text: () => "╌╌", fontWeight: 650 })
        : dot([0], { ...place, dx, symbol: "square", r: 6, ...look });
    return [sample, text([0], { ...place, dx: dx + 15, dy, textAnchor: "start", text: () => name })];
  });
}
