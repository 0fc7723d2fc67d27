import { z } from "zod";
import { roles } from "#lib/access/actor.ts";
import { journalAreas } from "#lib/access/journal-area.ts";
import type { FieldError } from "#lib/access/problem.ts";
import { reportSteps } from "#lib/access/report-step.ts";
import { visitKinds } from "#lib/access/visit-kind.ts";
import { isClockTime } from "#lib/calendar/clock-time.ts";
import { isDay } from "#lib/calendar/day.ts";
import { regions } from "#lib/calendar/holiday-region.ts";
import { isMonth } from "#lib/calendar/month.ts";
import { isQuarter } from "#lib/calendar/quarter.ts";
import { weekdays } from "#lib/calendar/weekday.ts";

/** Parts that answers of many rooms are made of. Words of a later room stand with that room. */
export const dayAnswer = z.string().refine(isDay).meta({ description: "Day as YYYY-MM-DD" });
export const instantAnswer = z.iso.datetime({ precision: 3 }).meta({ description: "Moment in UTC" });
export const clockTimeAnswer = z
  .string()
  .refine(isClockTime)
  .meta({ description: "Time in Amsterdam as HH:MM" });
export const monthAnswer = z.string().refine(isMonth).meta({ description: "Month as YYYY-MM" });
export const quarterAnswer = z.string().refine(isQuarter).meta({ description: "Quarter as YYYY-Qn" });
export const weekdayAnswer = z.literal(weekdays).meta({ description: "1 is Monday, 7 is Sunday" });
export const regionAnswer = z.enum(regions).meta({ description: "Region for the school holidays" });

/** A number of things. */
export const countAnswer = z.int().nonnegative();
/** A position in the journal; 0 before the first entry. */
export const seqAnswer = z.int().nonnegative().meta({ description: "Position in the journal" });

export const roleAnswer = z.enum(roles);
export const journalAreaAnswer = z.enum(journalAreas);
export const visitKindAnswer = z.enum(visitKinds);
export const reportStepAnswer = z.enum(reportSteps);

/** What is wrong with a field, as a Dutch sentence. */
export const fieldErrorAnswer: z.ZodType<FieldError> = z.strictObject({
  field: z.string(),
  message: z.string(),
});

/** An object that has a value for each of some keys, and no other. */
export function answerPerKey<K extends string, V extends z.ZodType>(keys: readonly K[], value: V) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);
}

/** What a command answers: the entry that it wrote and what that is about. A command that answers more extends it. */
export const outcomeAnswer = z
  .strictObject({
    seq: z.int().min(1).meta({ description: "Position of the entry in the journal" }),
    hash: z.string().meta({ description: "Hash of the entry" }),
    id: z.string().optional().meta({ description: "What was made or changed" }),
    schoolId: z.string().optional().meta({ description: "The school that it belongs to" }),
  })
  .meta({ id: "Recorded", description: "The journal entry that was written, and what it is about" });
