import { axisX, axisY, dot, line, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import type { Day } from "#lib/calendar/day.ts";
import { quarterEnd, quarterOf, quarterStart, quartersBetween } from "#lib/calendar/quarter.ts";
import { colour } from "#lib/charts/colours.ts";
import { type ChartFrame, drawIn, wholeTicks } from "#lib/charts/draw.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { formatExpected } from "#lib/figures/text/progress.ts";
import { monthOnScale, number, shortDay } from "#lib/text/dates.ts";

const ink = "currentColor";
const accent = colour("--color-accent");
const muted = colour("--color-ink-muted");
const ground = colour("--color-canvas");
/** Letters that cross a line stay readable. */
const halo = { stroke: ground, strokeWidth: 4, fill: ink } as const;

const at = (day: Day) => new Date(`${day}T00:00:00Z`);

/**
 * The round over time: first visits, first verdicts, and what the plan asks. The lines differ in weight, dash and
 * marker and carry their names at their ends, so that colour says nothing alone.
 */
export function roundChart(series: ProgressSeries, frame: ChartFrame): string {
  const { points, plan, population, startsOn, on } = series;
  const planned = plan?.points ?? [];
  const to = [series.endsOn, points.at(-1)?.on ?? "", planned.at(-1)?.on ?? ""].reduce((a, b) =>
    a > b ? a : b,
  );
  const top = Math.max(population, series.visits, ...planned.map(({ visits }) => visits), 1);
  const across = frame.width - frame.left - frame.right;
  const share = (day: Day) =>
    (at(day).getTime() - at(startsOn).getTime()) / (at(to).getTime() - at(startsOn).getTime() || 1);
  const end = points.at(-1);
  const hasRoomBefore = end !== undefined && share(end.on) * across > 120;
  const x = "x";
  const place = <T extends { on: Day }>(list: readonly T[], y: (item: T) => number) =>
    list.map((item) => ({ x: at(item.on), y: y(item) }));
  const visits = place(points, (point) => point.visits);
  const verdicts = place(points, (point) => point.verdicts);
  const plans = place(planned, (point) => point.visits);
  const ends = planned.filter(
    ({ on: day }, at) => at === 0 || at === planned.length - 1 || isQuarterEnd(day),
  );
  const marks: Markish[] = [
    axisY({ ticks: wholeTicks(top), tickSize: 0, label: null, tickFormat: number, fill: muted }),
    axisX({
      ticks: monthTicks(startsOn, to, across / 70),
      tickSize: 5,
      tickPadding: 4,
      label: null,
      tickFormat: monthOnScale,
      fill: muted,
      stroke: muted,
    }),
    ruleY([0], { stroke: muted }),
    ruleY([population], { stroke: colour("--color-line") }),
    text([population], {
      x: at(startsOn),
      y: (d) => d,
      text: () => `${number(population)} scholen in de ronde`,
      textAnchor: "start",
      dy: -10,
      fill: muted,
    }),
  ];
  if (on >= startsOn && on <= to) {
    const textAnchor = share(on) < 0.12 ? "start" : "middle";
    marks.push(
      ruleX([at(on)], { stroke: muted, strokeWidth: 1 }),
      text([at(on)], {
        x: (d) => d,
        text: () => shortDay(on),
        frameAnchor: "top",
        textAnchor,
        dy: 12 - frame.top,
      }),
    );
  }
  if (plans.length > 0)
    marks.push(
      line(plans, { x, y: "y", stroke: ink, strokeWidth: 1.75, strokeDasharray: "7 4" }),
      dot(
        place(ends, (point) => point.visits),
        { x, y: "y", symbol: "diamond", r: 4.5, fill: ground, stroke: ink, strokeWidth: 1.5 },
      ),
      text(plans.slice(-1), {
        x,
        y: "y",
        text: ({ y }) => `plan ${formatExpected(y)}`,
        textAnchor: "start",
        dx: 9,
        ...halo,
      }),
    );
  marks.push(
    line(verdicts, { x, y: "y", stroke: ink, strokeWidth: 1.75 }),
    dot(verdicts, { x, y: "y", symbol: "square", r: 3.5, fill: ground, stroke: ink, strokeWidth: 1.5 }),
    line(visits, { x, y: "y", stroke: accent, strokeWidth: 3 }),
    dot(visits, { x, y: "y", r: 3.5, fill: accent }),
    text(verdicts.slice(-1), {
      x,
      y: "y",
      text: ({ y }) => `${number(y)} beoordeeld`,
      textAnchor: "start",
      dx: 9,
      dy: 1,
      ...halo,
    }),
    text(visits.slice(-1), {
      x,
      y: "y",
      text: ({ y }) => `${number(y)} bezocht`,
      textAnchor: hasRoomBefore ? "end" : "start",
      dx: hasRoomBefore ? -7 : 9,
      dy: hasRoomBefore ? -13 : -18,
      fontWeight: 650,
      ...halo,
    }),
  );
  return drawIn(
    frame,
    { x: { type: "utc", domain: [at(startsOn), at(to)] }, y: { domain: [0, top] } },
    marks,
  );
}

function isQuarterEnd(day: Day): boolean {
  return day === quarterEnd(quarterOf(day));
}

/** First days of quarters, thinned to half years, years and so on until there is room for each. */
function monthTicks(from: Day, to: Day, most: number): Date[] {
  const starts = quartersBetween(from, to)
    .map(quarterStart)
    .filter((day) => day >= from);
  for (let step = 1; ; step *= 2) {
    const shown = starts.filter(
      (day) => ((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / 3) % step === 0,
    );
    if (shown.length <= Math.max(most, 2)) return shown.map(at);
  }
}
