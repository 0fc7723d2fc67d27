import { z } from "zod";
import type { Day } from "#lib/calendar/day.ts";
import { lessonDaysBetween } from "#lib/calendar/lesson-days.ts";
import { progressParams } from "#lib/figures/inputs/progress.ts";
import { viewAnswer } from "#lib/figures/reads/progress-answers.ts";
import { getRoundSeries } from "#lib/figures/reads/round-series.ts";
import { countOn, countsOn } from "#lib/figures/rules/round-series.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import {
  type Forecast,
  forecastOf,
  forecastOutcomes,
  type Projection,
} from "#lib/planning/rules/forecast.ts";
import { verdictsTargetBy, visitsTargetBy } from "#lib/planning/rules/forecast-targets.ts";
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { asSchoolHolidays, knownThrough } from "#lib/register/rules/known-holidays.ts";

const projectionAnswer: z.ZodType<Projection> = z.strictObject({
  day: dayAnswer,
  target: countAnswer.nullable(),
  expected: countAnswer,
  low: countAnswer,
  high: countAnswer,
});

const forecastOfLineAnswer: z.ZodType<Forecast> = z.strictObject({
  done: countAnswer,
  expectedByNow: countAnswer
    .nullable()
    .meta({ description: "What should have come by now, to be on schedule" }),
  pacePerWeek: z.number().meta({ description: "Per five lesson days, with a tenth" }),
  neededPerWeek: z.number().nullable(),
  quarter: projectionAnswer,
  round: projectionAnswer,
  outcome: z.enum(forecastOutcomes),
});

export const forecastAnswer = viewAnswer.extend({
  endsOn: dayAnswer,
  population: countAnswer,
  visits: forecastOfLineAnswer.nullable().meta({ description: "Null in the first days of a round" }),
  verdicts: forecastOfLineAnswer.nullable(),
  holidaysKnownThrough: dayAnswer.meta({
    description:
      "After this day school holidays are not known, and days count as lesson days that may not be",
  }),
});
export type ForecastAnswer = z.output<typeof forecastAnswer>;

/** Where first visits and first verdicts go, each beside what should come of it. */
export const readForecast = query({
  action: "progress.read-forecast",
  path: "/progress/forecast",
  summary:
    "First visits and first verdicts: done, expected by now, projected with a range, and the pace needed",
  sample: plainSample({}),
  params: progressParams,
  answer: forecastAnswer,
  cache: "role",
  async load(context, params) {
    const view = await resolveAsOf(context, params);
    const holidays = getSchoolHolidays(context.read, view.seq);
    return { view, holidays, ...(await getRoundSeries(context.read, view.round.id, view.seq)) };
  },
  shape({ view: { on, knownAt, seq, round }, holidays, series, plan }): ForecastAnswer {
    const { entered, leftUnvisited } = countsOn(series, on);
    const population = entered - leftUnvisited;
    const schoolHolidays = asSchoolHolidays(holidays);
    const lessonDays = (from: Day, through: Day) => lessonDaysBetween(schoolHolidays, from, through);
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
