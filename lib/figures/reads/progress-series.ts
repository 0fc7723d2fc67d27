import { progressParams } from "#lib/figures/inputs/progress.ts";
import { type ProgressSeries, progressSeriesFrom } from "#lib/figures/rules/progress-series.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { progressSeriesAnswer } from "./progress-answers.ts";
import { getRoundSeries } from "./round-series.ts";

/** A round through time, until a day, as known on a day. */
export const readSeries = query({
  action: "progress.read-course",
  path: "/progress/course",
  summary:
    "First visits, first verdicts and the plan in force of a round: month by month until a day, and by quarter",
  sample: plainSample({}),
  params: progressParams,
  answer: progressSeriesAnswer,
  cache: "role",
  async load(context, params) {
    const { round, on, knownAt, seq } = await resolveAsOf(context, params);
    const { series, ...planned } = await getRoundSeries(context.read, round.id, seq);
    return progressSeriesFrom({ on, knownAt, seq }, round, series, planned);
  },
  shape: (series): ProgressSeries => series,
});
