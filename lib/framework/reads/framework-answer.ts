import { z } from "zod";
import type { Criterion, Framework } from "#lib/framework/rules/framework.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";

const criterionAnswer: z.ZodType<Criterion> = z.strictObject({
  id: z.string().meta({ description: "What a finding names; unique within its version" }),
  name: z.string(),
  indicators: z.array(z.string()),
  isCore: z.boolean(),
  minimum: z.strictObject({
    lessons: countAnswer,
    interviews: countAnswer,
    documents: countAnswer,
    together: countAnswer,
  }),
});

/** A version of the framework of criteria, whole. */
export const frameworkAnswer: z.ZodType<Framework> = z.strictObject({
  version: z.string(),
  label: z.string(),
  inForceFrom: dayAnswer,
  scale: z.array(z.strictObject({ score: z.number(), name: z.string(), sufficient: z.boolean() })),
  norm: z.strictObject({
    mostInsufficient: countAnswer.meta({ description: "The advice is to reject with more than this" }),
    coreMayFail: z
      .boolean()
      .meta({ description: "Whether an insufficient core criterion is no reason by itself" }),
  }),
  words: z.strictObject({
    report: z.strictObject({ sufficient: z.string(), insufficient: z.string() }),
    count: z.strictObject({ approved: z.string(), rejected: z.string() }),
  }),
  aspects: z.array(z.strictObject({ id: z.string(), name: z.string(), criteria: z.array(criterionAnswer) })),
});
