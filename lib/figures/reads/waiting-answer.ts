import { z } from "zod";
import { acts, type WaitCount, waits } from "#lib/figures/rules/waiting.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { viewAnswer } from "./progress-answers.ts";

const waitCountShape = {
  schools: countAnswer,
  medianDays: z.number().nonnegative().nullable(),
  longestDays: countAnswer.nullable(),
  ages: z.strictObject({ short: countAnswer, middle: countAnswer, long: countAnswer }),
};

const waitCountAnswer: z.ZodType<WaitCount> = z.strictObject(waitCountShape);

const waitingSchoolAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  place: z.string(),
  act: z.enum(acts).meta({ description: "The act that ends the wait" }),
  since: dayAnswer,
  leftOn: leftOnAnswer,
  days: countAnswer,
  inspector: z.string().nullable().meta({
    description: "Who held the latest inspection, for those who may know inspectors by name",
  }),
  mayAct: z.boolean().meta({ description: "Whether the asker may record the act that ends this wait" }),
});
export type WaitingSchool = z.output<typeof waitingSchoolAnswer>;

export const waitingAnswer = viewAnswer.extend({
  total: waitCountAnswer,
  steps: z
    .array(z.strictObject({ for: z.enum(waits), ...waitCountShape }))
    .meta({ description: "Always all of them, in the order of the work" }),
  schools: z
    .array(waitingSchoolAnswer)
    .optional()
    .meta({ description: "The longest waiting first; absent for those who see figures only" }),
  next: z.string().nullable().meta({ description: "Pass as `after` for the next page; null on the last" }),
});
export type WaitingAnswer = z.output<typeof waitingAnswer>;
