import { z } from "zod";
import { answerPerKey, countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import {
  keurmerkEventKinds,
  keurmerkStages,
  remedyEventKinds,
  verdicts,
} from "#lib/status/rules/fact-words.ts";
import type { KeurmerkState } from "#lib/status/rules/keurmerk.ts";
import { type ByStatus, outsideReasons, statuses } from "#lib/status/rules/status.ts";

export const statusAnswer = z.enum(statuses).meta({ description: "Status of a school in a round" });
export const verdictAnswer = z.enum(verdicts);
export const remedyEventAnswer = z.enum(remedyEventKinds);
export const keurmerkStageAnswer = z.enum(keurmerkStages);
export const keurmerkEventAnswer = z.enum(keurmerkEventKinds);
export const outsideReasonAnswer = z.enum(outsideReasons);

/** A number of schools for each status. */
export const byStatusAnswer: z.ZodType<ByStatus> = answerPerKey(statuses, countAnswer);

export const keurmerkStateAnswer: z.ZodType<KeurmerkState> = z.strictObject({
  stage: keurmerkStageAnswer.nullable(),
  suspended: z.boolean(),
  suspendedUntil: dayAnswer.nullable(),
});

/** Of a school in a round. */
export const leftOnAnswer = dayAnswer
  .nullable()
  .meta({ description: "Since when the school no longer takes part in the round; null while it does" });
