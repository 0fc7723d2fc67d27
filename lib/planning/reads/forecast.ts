import { z } from "zod";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { type Day, earliest } from "#lib/calendar/day.ts";
import { progressParams } from "#lib/figures/inputs/progress.ts";
import { expectedAnswer, viewAnswer } from "#lib/figures/reads/progress-answers.ts";
import { getRoundSeries } from "#lib/figures/reads/round-series.ts";
import { expectedOf, verdictsAtEvenPace } from "#lib/figures/rules/expected.ts";
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
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { knownThrough } from "#lib/register/rules/known-holidays.ts";

const projectionAnswer: z.ZodType<Projection> = z.strictObject({
  day: dayAnswer,
  target: expectedAnswer
    .nullable()
    .meta({ description: "By that day: visits by the plan, verdicts at an even pace" }),
  projected: countAnswer.meta({ description: "At the pace of now" }),
  low: countAnswer,
  high: countAnswer,
  outcome: z
    .enum(forecastOutcomes)
    .nullable()
    .meta({ description: "Of this day alone; null where there is no target" }),
});

const forecastOfLineAnswer: z.ZodType<Forecast> = z.strictObject({
  done: countAnswer,
  expectedByNow: expectedAnswer.nullable().meta({
    description:
      "Of visits, by the plan: the same as `expected` of /progress. Of verdicts, an even pace over the lesson days of the round",
  }),
  pacePerWeek: z.number().meta({ description: "Per five lesson days, with a tenth" }),
  neededPerWeek: z.number().nullable(),
  quarter: projectionAnswer,
  round: projectionAnswer,
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
  async load(context, { on, ...params }) {
    // A later day is foreseen from today: nothing is done yet that is done by then.
    const today = dayOf(context.now);
    const view = await resolveAsOf(context, { ...params, on: earliest([on ?? today, today]) });
    const holidays = getSchoolHolidays(context.read, view.seq);
    return { view, holidays, ...(await getRoundSeries(context.read, view.round.id, view.seq)) };
  },
  shape({ view: { on, knownAt, seq, round }, holidays, series, plan, lessonDays }): ForecastAnswer {
    const { entered, leftUnvisited } = countsOn(series, on);
    const population = entered - leftUnvisited;
    const visited = (day: Day) => countOn(series, "visitedSchools", day);
    const judged = (day: Day) => countOn(series, "judged", day);
    const basis = { round, population, lessonDays };
    const expected = expectedOf({ ...basis, plan, visitedBy: visited }, on);
    const evenPace = verdictsAtEvenPace(round, population, lessonDays);
    return {
      on,
      knownAt,
      seq,
      round: round.code,
      endsOn: round.endsOn,
      population,
      visits: forecastOf(
        {
          ...basis,
          doneBy: visited,
          targetBy: (day) => (expected && day >= expected.startsOn ? expected.plannedBy(day) : null),
          expectedByNow: expected?.by(on) ?? null,
        },
        on,
      ),
      verdicts: forecastOf({ ...basis, doneBy: judged, targetBy: evenPace, expectedByNow: evenPace(on) }, on),
      holidaysKnownThrough: knownThrough(holidays),
    };
  },
});
