import { countOn, countsOn } from "#lib/domain/course.ts";
import type { Day } from "#lib/domain/day.ts";
import { type Forecast, forecastOf } from "#lib/domain/forecast.ts";
import { verdictsTargetBy, visitsTargetBy } from "#lib/domain/forecast-targets.ts";
import { asSchoolHolidays, knownThrough } from "#lib/domain/known-holidays.ts";
import { lessonDaysBetween } from "#lib/domain/lesson-days.ts";
import { publicHolidays } from "#lib/domain/public-holidays.ts";
import { progressParams } from "#lib/inputs/progress.ts";
import { resolveAsOf } from "./as-of.ts";
import { query } from "./query.ts";
import { getRoundCourse } from "./round-course.ts";
import { getSchoolHolidays } from "./school-holidays.ts";

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
  params: progressParams,
  cache: "role",
  async load(context, params) {
    const view = await resolveAsOf(context, params);
    const holidays = getSchoolHolidays(context.read, view.seq);
    return { view, holidays, ...(await getRoundCourse(context.read, view.round.id, view.seq)) };
  },
  shape({ view: { on, knownAt, seq, round }, holidays, course, plan }): ForecastAnswer {
    const { entered, leftUnvisited } = countsOn(course, on);
    const population = entered - leftUnvisited;
    const calendar = { publicHolidays, schoolHolidays: asSchoolHolidays(holidays) };
    const lessonDays = (from: Day, through: Day) => lessonDaysBetween(calendar, from, through);
    const visited = (day: Day) => countOn(course, "visitedSchools", day);
    const judged = (day: Day) => countOn(course, "judged", day);
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
