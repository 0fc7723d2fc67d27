import type { Day } from "#lib/calendar/day.ts";
import { lessonDaysBetween } from "#lib/calendar/lesson-days.ts";
import { publicHolidays } from "#lib/calendar/public-holidays.ts";
import { progressParams } from "#lib/figures/inputs/progress.ts";
import { getRoundSeries } from "#lib/figures/reads/round-series.ts";
import { countOn, countsOn } from "#lib/figures/rules/round-series.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { type Forecast, forecastOf } from "#lib/planning/rules/forecast.ts";
import { verdictsTargetBy, visitsTargetBy } from "#lib/planning/rules/forecast-targets.ts";
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { asSchoolHolidays, knownThrough } from "#lib/register/rules/known-holidays.ts";

export type ForecastAnswer = {
  on: Day;
  knownAt: Day;
  seq: number;
  round: string;
  endsOn: Day;
  population: number;
  /** Null in the first days of a round. */
  visits: Forecast | null;
  verdicts: Forecast | null;
  /** After this day school holidays are not known, and days count as lesson days that may not be. */
  holidaysKnownThrough: Day;
};

/** Where first visits and first verdicts go, each beside what should come of it. */
export const readForecast = query({
  action: "progress.read-forecast",
  path: "/progress/forecast",
  summary:
    "First visits and first verdicts: done, expected by now, projected with a range, and the pace needed",
  sample: plainSample({}),
  params: progressParams,
  cache: "role",
  async load(context, params) {
    const view = await resolveAsOf(context, params);
    const holidays = getSchoolHolidays(context.read, view.seq);
    return { view, holidays, ...(await getRoundSeries(context.read, view.round.id, view.seq)) };
  },
  shape({ view: { on, knownAt, seq, round }, holidays, series, plan }): ForecastAnswer {
    const { entered, leftUnvisited } = countsOn(series, on);
    const population = entered - leftUnvisited;
    const calendar = { publicHolidays, schoolHolidays: asSchoolHolidays(holidays) };
    const lessonDays = (from: Day, through: Day) => lessonDaysBetween(calendar, from, through);
    const visited = (day: Day) => countOn(series, "visitedSchools", day);
    const judged = (day: Day) => countOn(series, "judged", day);
    const basis = { round, population, lessonDays };
    const visitsBy = visitsTargetBy(plan, visited, lessonDays);
    const verdictsBy = verdictsTargetBy(round, population, lessonDays);
    return {
      on,
      knownAt,
      seq,
      round: round.code,
      endsOn: round.endsOn,
      population,
      visits: forecastOf({ ...basis, doneBy: visited, targetBy: visitsBy }, on),
      verdicts: forecastOf({ ...basis, doneBy: judged, targetBy: verdictsBy }, on),
      holidaysKnownThrough: knownThrough(holidays),
    };
  },
});
