import { z } from "zod";
import { type Check, checkNames } from "#lib/figures/rules/closing-sums.ts";
import type { PlanVersion } from "#lib/figures/rules/planning.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { countAnswer, dayAnswer, quarterAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import { byStatusAnswer } from "#lib/status/reads/status-answers.ts";

/** What a figure is about: the day, what was known of it, and the code of the round. */
export const viewAnswer = z.strictObject({
  on: dayAnswer,
  knownAt: dayAnswer.meta({ description: "The day as known on: what was recorded by the end of it" }),
  seq: seqAnswer,
  round: z.string().meta({ description: "Code of the round" }),
});

export const planVersionAnswer = z.strictObject({
  adoptedOn: dayAnswer,
  targets: z.record(quarterAnswer, countAnswer).meta({ description: "First visits for each quarter" }),
  entry: seqAnswer.meta({ description: "The journal entry that wrote it" }),
}) satisfies z.ZodType<PlanVersion>;

/** What the plan expects: never rounded, because it is a share of lesson days. */
export const expectedAnswer = z.number().nonnegative();

export const checkAnswer: z.ZodType<Check> = z.strictObject({
  name: z.enum(checkNames),
  quarter: quarterAnswer.optional().meta({ description: "Of a sum that is made for each quarter" }),
  left: z.int(),
  right: z.int(),
  holds: z.boolean(),
  schools: z.array(z.string()).meta({
    description: "Numbers of the schools behind a difference, for those who may see their status",
  }),
  plan: z
    .strictObject({ adoptedOn: dayAnswer, entry: seqAnswer })
    .optional()
    .meta({ description: "The version of the plan, where it is itself a cause of the difference" }),
});

export const progressAnswer: z.ZodType<Progress> = viewAnswer.extend({
  population: countAnswer,
  leftUnvisited: countAnswer,
  visited: countAnswer,
  inspected: countAnswer,
  byStatus: byStatusAnswer,
  approved: countAnswer,
  rejected: countAnswer,
  rejectedKeurmerkLost: countAnswer,
  pending: countAnswer,
  noLessons: countAnswer,
  toVisit: countAnswer,
  outsidePlan: countAnswer,
  expected: expectedAnswer.nullable().meta({
    description:
      "First visits expected by `on`, from the start of the round: those before the plan, and its targets spread over the lesson days of their quarters; null outside the quarters of the plan",
  }),
  plan: z.strictObject({ adoptedOn: dayAnswer }).nullable(),
  planPeriod: z
    .strictObject({ startsOn: dayAnswer, endsOn: dayAnswer })
    .nullable()
    .meta({ description: "The days that the plan speaks of" }),
  quarters: z.array(
    z.strictObject({
      quarter: quarterAnswer,
      target: countAnswer,
      visits: countAnswer,
      verdicts: countAnswer,
      expectedByToday: expectedAnswer.nullable().meta({
        description: "Of the target, by `on`, over the lesson days of the quarter; null where no plan speaks",
      }),
    }),
  ),
  checks: z.array(checkAnswer),
});

const plannedSeriesAnswer = z.strictObject({
  adoptedOn: dayAnswer,
  startsOn: dayAnswer.nullable().meta({ description: "First day that the plan speaks of" }),
  endsOn: dayAnswer.nullable().meta({ description: "Last day that the plan speaks of" }),
  points: z.array(z.strictObject({ on: dayAnswer, visits: expectedAnswer })).meta({
    description: "Expected by the day before the plan starts, each month end, `on`, and its last day",
  }),
  expected: expectedAnswer.nullable().meta({ description: "By `on`; null outside the quarters of the plan" }),
});

export const progressSeriesAnswer: z.ZodType<ProgressSeries> = viewAnswer.extend({
  startsOn: dayAnswer,
  endsOn: dayAnswer,
  population: countAnswer,
  visits: countAnswer,
  verdicts: countAnswer,
  points: z
    .array(z.strictObject({ on: dayAnswer, visits: countAnswer, verdicts: countAnswer }))
    .meta({ description: "By the first day, the end of each month and the last day" }),
  plan: plannedSeriesAnswer.nullable(),
  quarters: z.array(
    z.strictObject({
      quarter: quarterAnswer,
      plan: countAnswer,
      visits: countAnswer,
      verdicts: countAnswer,
    }),
  ),
});
