import { z } from "zod";
import { clockTimeAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { type DueKind, dueCauses, dueKinds } from "#lib/worklist/rules/due.ts";

/** A school that asks for attention. */
const dueItemAnswer = z.strictObject({
  schoolId: z.string(),
  visitId: z.string().nullable().meta({ description: "The visit, planned or held, that asks for it" }),
  school: z.string(),
  place: z.string(),
  visit: z
    .strictObject({ startsAt: clockTimeAnswer, endsAt: clockTimeAnswer })
    .nullable()
    .meta({ description: "When on the day, of a planned visit" }),
  day: dayAnswer.nullable().meta({ description: "Of the planned visit; else since when" }),
  causes: z.array(z.enum(dueCauses)).meta({ description: "Why, where the kind does not say it" }),
  leftOn: leftOnAnswer,
});
export type DueItem = z.output<typeof dueItemAnswer>;

const duePartAnswer = z.strictObject({
  kind: z.enum(dueKinds),
  inspector: z
    .strictObject({ id: z.string(), name: z.string() })
    .nullable()
    .meta({ description: "Who cannot hold these visits: the one cause of all of them" }),
  items: z.array(dueItemAnswer),
});
export type DuePart = z.output<typeof duePartAnswer>;

export const dueAnswer = z.strictObject({ on: dayAnswer, parts: z.array(duePartAnswer) });
export type Due = z.output<typeof dueAnswer>;

export type FoundDue = { kind: DueKind; inspector?: DuePart["inspector"]; item: DueItem };
