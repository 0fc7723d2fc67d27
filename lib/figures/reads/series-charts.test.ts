import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lightColours } from "#lib/charts/colours.ts";
import { wholeTicks } from "#lib/charts/draw.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { quarterSentence, seriesSentence } from "#lib/figures/text/series.ts";
import { runs } from "#lib/testing/runs.ts";
import { chartFile, seriesCharts } from "./series-charts.ts";

const series: ProgressSeries = {
  on: "2018-02-05",
  knownAt: "2018-02-05",
  seq: 1234,
  round: "r1",
  startsOn: "2017-07-01",
  endsOn: "2018-12-31",
  population: 217,
  visits: 92,
  verdicts: 32,
  points: [
    { on: "2017-07-01", visits: 0, verdicts: 0 },
    { on: "2017-12-31", visits: 71, verdicts: 26 },
    { on: "2018-02-05", visits: 92, verdicts: 32 },
  ],
  plan: {
    adoptedOn: "2018-01-12",
    startsOn: "2018-01-01",
    endsOn: "2018-12-31",
    points: [
      { on: "2017-12-31", visits: 71 },
      { on: "2018-12-31", visits: 217 },
    ],
    expected: 94.4,
  },
  quarters: [
    { quarter: "2017-Q4", plan: 0, visits: 45, verdicts: 16 },
    { quarter: "2018-Q1", plan: 56, visits: 20, verdicts: 1 },
  ],
};
const { plan } = series;
if (!plan) throw new Error("The series of this test has a plan.");

test.each<[string, Partial<ProgressSeries>, string]>([
  [
    "behind",
    {},
    "Op 5 februari 2018 waren 92 scholen bezocht en 32 beoordeeld; dat zijn er 2 minder dan het plan op die dag verwacht.",
  ],
  [
    "one behind",
    { visits: 93 },
    "Op 5 februari 2018 waren 93 scholen bezocht en 32 beoordeeld; dat is er 1 minder dan het plan op die dag verwacht.",
  ],
  [
    "even",
    { visits: 94 },
    "Op 5 februari 2018 waren 94 scholen bezocht en 32 beoordeeld; dat is precies volgens plan.",
  ],
  [
    "ahead",
    { visits: 1094 },
    "Op 5 februari 2018 waren 1.094 scholen bezocht en 32 beoordeeld; dat zijn er 1.000 meer dan het plan op die dag verwacht.",
  ],
  [
    "no plan",
    { plan: null },
    "Op 5 februari 2018 waren 92 scholen bezocht en 32 beoordeeld; er is nog geen plan vastgesteld.",
  ],
  [
    "nothing yet",
    { visits: 0, verdicts: 0, plan: null },
    "Op 5 februari 2018 was nog geen school bezocht; er is nog geen plan vastgesteld.",
  ],
  [
    "one",
    { visits: 1, verdicts: 1, plan: null },
    "Op 5 februari 2018 was 1 school bezocht en 1 beoordeeld; er is nog geen plan vastgesteld.",
  ],
  [
    "no verdict",
    { visits: 2, verdicts: 0, plan: null },
    "Op 5 februari 2018 waren 2 scholen bezocht en nog geen enkele beoordeeld; er is nog geen plan vastgesteld.",
  ],
  [
    "before the plan",
    { on: "2017-12-31", plan: { ...plan, expected: null } },
    "Op 31 december 2017 waren 92 scholen bezocht en 32 beoordeeld; het plan begint op 1 januari 2018.",
  ],
  [
    "a plan of the past",
    { plan: { ...plan, startsOn: null, endsOn: null, points: [], expected: null } },
    "Op 5 februari 2018 waren 92 scholen bezocht en 32 beoordeeld; alle kwartalen van het plan waren al voorbij toen het werd vastgesteld.",
  ],
  [
    "at the end",
    { on: "2018-12-31", knownAt: "2019-01-31", visits: 217, plan: { ...plan, expected: 217 } },
    "Op 31 december 2018 waren 217 scholen bezocht en 32 beoordeeld; dat zijn er precies zoveel als gepland.",
  ],
  [
    "after the end",
    { on: "2019-01-31", knownAt: "2019-01-31", visits: 216, plan: { ...plan, expected: null } },
    "Op 31 januari 2019 waren 216 scholen bezocht en 32 beoordeeld; het plan liep tot en met 31 december 2018, en vroeg er 217; de ronde eindigde op 31 december 2018.",
  ],
  [
    "in the future",
    { on: "2018-12-31" },
    "Voor zover bekend op 5 februari 2018 waren 92 scholen bezocht en 32 beoordeeld.",
  ],
])("the title of the round: %s", (_case, changes, sentence) => {
  expect(seriesSentence({ ...series, ...changes })).toBe(sentence);
});

test.each<[string, Partial<ProgressSeries>, string]>([
  [
    "under way",
    {},
    "In het 1e kwartaal 2018 waren er 20 van de 56 geplande bezoeken en 1 oordeel tot en met 5 februari 2018.",
  ],
  [
    "over",
    { on: "2017-12-31" },
    "In het 4e kwartaal 2017 waren er 45 eerste bezoeken en 16 eerste oordelen; voor dit kwartaal is geen plan.",
  ],
  [
    "not known yet",
    { on: "2018-06-01" },
    "In het 1e kwartaal 2018 waren er 20 van de 56 geplande bezoeken en 1 oordeel tot en met 5 februari 2018.",
  ],
  [
    "after the round",
    { on: "2019-03-01", knownAt: "2019-03-01" },
    "In de kwartalen van de ronde waren er 65 eerste bezoeken en 17 eerste oordelen.",
  ],
  ["before the round", { on: "2017-01-01" }, "De ronde begint op 1 juli 2017."],
])("the title of the quarters: %s", (_case, changes, sentence) => {
  expect(quarterSentence({ ...series, ...changes })).toBe(sentence);
});

test("a drawing is an image with its conclusion as name, in the tokens of the theme and without ids of its own", () => {
  const { round, quarters } = seriesCharts(series);
  for (const { title, wide, narrow } of [round, quarters])
    for (const drawing of [wide, narrow]) {
      expect(drawing).toContain(`role="img" aria-label="${title}"`);
      expect(drawing).not.toMatch(/ id=| style=|<style|NaN|undefined/);
      expect(drawing.length).toBeLessThan(6000);
    }
  expect(round.wide).toContain("92 bezocht");
  expect(round.wide).toContain("plan 217");
  expect(seriesCharts({ ...series })).toBe(seriesCharts(series));
});

test("a file has plain colours, its title and where it comes from", () => {
  const file = chartFile("round", series);
  expect(file).not.toMatch(/var\(|currentColor/);
  expect(file).toContain("logboek tot en met regel 1.234");
  expect(file).toContain("<title>Op 5 februari 2018");
});

test("colours of a file are those of the light theme", () => {
  const [light = ""] = readFileSync("components/ui/theme.css", "utf8").split("@media");
  for (const [token, value] of Object.entries(lightColours)) expect(light).toContain(`${token}: ${value};`);
});

test("any series can be drawn: none, one or many points, with and without a plan", () => {
  const points = fc.array(fc.record({ visits: fc.nat(500), verdicts: fc.nat(500) }), { maxLength: 20 });
  fc.assert(
    fc.property(points, fc.boolean(), fc.nat(300), fc.nat(40), (points, planned, population, years) => {
      const drawn = seriesCharts({
        ...series,
        population,
        endsOn: `${2018 + years}-12-31`,
        points: points.map((point, n) => ({ ...point, on: `2017-07-${String(n + 1).padStart(2, "0")}` })),
        plan: planned ? series.plan : null,
        quarters: years % 2 ? series.quarters : [],
      });
      expect(JSON.stringify(drawn)).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: runs(30) },
  );
});

test("scales have few, whole and round steps", () => {
  expect([0, 1, 4, 7, 60, 217, 9999].map((max) => wholeTicks(max))).toEqual([
    [0],
    [0, 1],
    [0, 1, 2, 3, 4],
    [0, 2, 4, 6],
    [0, 20, 40, 60],
    [0, 50, 100, 150, 200],
    [0, 2000, 4000, 6000, 8000],
  ]);
});
