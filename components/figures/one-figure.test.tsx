import { expect, test } from "vitest";
import { ForecastScreen } from "#components/planning/forecast-screen.tsx";
import { OutsidePlanSchools } from "#components/planning/outside-plan.tsx";
import { VerdictsDueScreen } from "#components/worklist/verdicts-due-screen.tsx";
import type { Database } from "#db/open.ts";
import type { Person } from "#lib/access/actor.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readSeries } from "#lib/figures/reads/progress-series.ts";
import { seriesCharts } from "#lib/figures/reads/series-charts.ts";
import { exportSeries } from "#lib/figures/reads/series-export.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { mailDigestOf } from "#lib/mail/digest.ts";
import { readForecast } from "#lib/planning/reads/forecast.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { screenText } from "#lib/testing/screen-text.tsx";
import { listVerdictsDue } from "#lib/worklist/reads/due.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { ProgressScreen } from "./progress-screen.tsx";
import { WaitingScreen } from "./waiting-screen.tsx";

const today = "2018-02-05";
const now = new Date(`${today}T09:00:00Z`);

/** The number that a text gives, by a pattern with one group; a dash is null. */
function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${pattern} is not in: ${text.slice(0, 2000)}`);
  return found === "–" ? null : Number(found.replace(".", ""));
}

const rounded = (value: number | null | undefined) => (value == null ? null : Math.round(value));

/** Every number that is given for a word, by the place that gives it. */
async function figuresOf({ read }: Database, coordinator: Person, view: { on: string; knownAt: string }) {
  const context = { read, actor: coordinator, now };
  const progress = await readProgress.run(context, view);
  const series = await readSeries.run(context, view);
  const forecast = await readForecast.run(context, view);
  const waiting = await readWaiting.run(context, view);
  const due = await listVerdictsDue.run(context, view);
  const listed = async (status: string) =>
    (await listSchools.run(context, { ...view, status, limit: 1 })).total;
  const { content } = await exportSeries.run(context, { ...view, format: "open" });
  const row = content
    .split(/\r?\n/)
    .find((line) => line.startsWith(view.on))
    ?.split(",")
    .map((cell) => (cell === "" ? null : Number(cell)));
  const charts = seriesCharts(series);
  const page = screenText(
    <ProgressScreen
      progress={progress}
      series={series}
      charts={charts}
      differences={null}
      waiting={waiting}
      rounds={[]}
      today={today}
      mayOpen={false}
      mayReadJournal={false}
    />,
  );
  const ahead = screenText(
    <ForecastScreen forecast={forecast} waiting={waiting} asked={{}} today={today} mayOpen={false} />,
  );
  const waits = screenText(<WaitingScreen waiting={waiting} asked={view} today={today} byName={false} />);
  const judging = screenText(<VerdictsDueScreen due={due} />);
  const [visitsAhead = "", verdictsAhead = ""] = ahead.split("Oordelen Bij dit tempo");
  const total = /Totaal (?:(?:Kwartaal|Plan|Bezoeken|Verwacht|Oordelen) )*([\d.–]+) (\S+) (\S+) (\S+)/.exec(
    page,
  );
  const verdictStep = waiting.steps.find((step) => step.for === "verdict")?.schools;
  return {
    text: { page, ahead, waits, judging },
    numbers: {
      bezocht: {
        progress: progress.visited,
        course: series.visits,
        forecast: forecast.visits?.done,
        list: await listed("visited"),
        file: row?.[1],
        headline: numberIn(page, /([\d.]+) van de [\d.]+ scholen bezocht/),
        chart: numberIn(charts.round.title, /waren ([\d.]+) scholen bezocht/),
        forecastScreen: numberIn(visitsAhead, /Gedaan ([\d.]+)/),
        quarters: Number(total?.[2]),
      },
      beoordeeld: {
        course: series.verdicts,
        forecast: forecast.verdicts?.done,
        file: row?.[2],
        chart: numberIn(charts.round.title, /bezocht en ([\d.]+) beoordeeld/),
        forecastScreen: numberIn(verdictsAhead, /Gedaan ([\d.]+)/),
        quarters: Number(total?.[4]),
      },
      verwacht: {
        progress: rounded(progress.expected),
        course: rounded(series.plan?.expected),
        forecast: rounded(forecast.visits?.expectedByNow),
        planLine: progress.expected === null ? null : rounded(row?.[3]),
        quarters: total?.[3] === "–" ? null : Number(total?.[3]),
        forecastScreen: /Verwacht volgens het plan Niets/.test(ahead)
          ? null
          : numberIn(ahead, /Verwacht volgens het plan ([\d.]+)/),
      },
      scholen: {
        progress: progress.population,
        course: series.population,
        forecast: forecast.population,
        list: await listed("population"),
        headline: numberIn(page, /van de ([\d.]+) scholen bezocht/),
      },
      "nog niet afgerond": {
        progress: progress.pending,
        waiting: waiting.total.schools,
        list: await listed("pending"),
        page: numberIn(page, /Inspectie nog niet afgerond ([\d.]+)/),
        waitingScreen: numberIn(waits, /Alles \(([\d.]+)\)/),
      },
      "wacht op een oordeel": {
        waiting: verdictStep,
        page: numberIn(page, /Oordeel Coördinator \(ITTA\) ([\d.]+)/),
        forecastScreen: numberIn(ahead, /Oordeel Coördinator \(ITTA\) ([\d.]+)/),
        waitingScreen: numberIn(waits, /Oordeel \(([\d.]+)\)/),
      },
      "zonder oordeel": {
        due: due.schools.length,
        screen: numberIn(judging, /Inspecties zonder oordeel \(([\d.]+)\)/),
      },
      "buiten de planning": {
        progress: progress.outsidePlan,
        list: await listed("outside-plan"),
        page: numberIn(page, /Daarbuiten wachten nog ([\d.]+)/),
      },
      "nog te bezoeken": {
        progress: progress.toVisit,
        list: await listed("to-visit"),
        page: numberIn(page, /Nog te bezoeken ([\d.]+)/),
      },
    } as Record<string, Record<string, number | null | undefined>>,
  };
}

test("no two screens, files or answers give different numbers for one word", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const coordinator = (await getPeople(database)).find(({ role }) => role === "coordinator");
    if (!coordinator) throw new Error("The demonstration has a coordinator.");
    for (const on of ["2017-10-31", "2017-12-31", "2018-01-12", "2018-01-31", today])
      for (const knownAt of [on, today]) {
        const { text, numbers } = await figuresOf(database, coordinator, { on, knownAt });
        for (const [word, places] of Object.entries(numbers)) {
          const said = Object.values(places);
          expect(new Set(said).size, `${word} on ${on}, known at ${knownAt}: ${JSON.stringify(places)}`).toBe(
            1,
          );
          expect(said, word).not.toContain(undefined);
        }
        for (const other of [text.judging]) expect(other).not.toMatch(/wacht(en)? op een oordeel/i);
        expect(text.ahead).not.toMatch(/Verwacht tot nu/);
      }
  });
});

test("planning and mail give the numbers of today that the figures give", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const coordinator = (await getPeople(database)).find(({ role }) => role === "coordinator");
    if (!coordinator) throw new Error("The demonstration has a coordinator.");
    const context = { read: database.read, actor: coordinator, now };
    const planning = await readPlanning.run(context, {});
    const progress = await readProgress.run(context, {});
    const series = await readSeries.run(context, {});
    const waiting = await readWaiting.run(context, {});
    expect(planning.schools).toHaveLength(progress.toVisit);
    expect(planning.quarters.map(({ quarter, target, held }) => [quarter, target, held])).toEqual(
      progress.quarters.map(({ quarter, target, visits }) => [quarter, target, visits]),
    );
    expect(series.quarters.map(({ plan, visits, verdicts }) => [plan, visits, verdicts])).toEqual(
      progress.quarters.map(({ target, visits, verdicts }) => [target, visits, verdicts]),
    );
    const outside = screenText(<OutsidePlanSchools {...planning} />);
    expect(numberIn(outside, /Inspectie nog niet afgerond \(([\d.]+)\)/)).toBe(waiting.total.schools);
    const sum = Object.values(planning.outside).reduce((all, count) => all + count, 0);
    expect(sum).toBe(progress.outsidePlan);
    const digest = mailDigestOf(await readDue.run(context, {}), "https://toezicht.example");
    expect(digest?.body).toMatch(/Scholen waarover u nu kunt oordelen/);
    expect(digest?.body).not.toMatch(/wacht(en)? op een oordeel \(/i);
  });
});
