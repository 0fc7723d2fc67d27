import { z } from "zod";
import { journalLineAnswer } from "#lib/journal/reads/journal.ts";
import { countAnswer } from "#lib/operation/answer-parts.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { statuses } from "#lib/status/rules/status.ts";
import { progressAnswer } from "./progress-answers.ts";

/** Where a school stands in a round: its status, or why it has none that counts. */
const statusOrAbsenceAnswer = z.enum([...statuses, "outside", "left"]);
export type StatusOrAbsence = z.output<typeof statusOrAbsenceAnswer>;

const schoolDifferenceAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  from: statusOrAbsenceAnswer,
  to: statusOrAbsenceAnswer,
  leftOn: leftOnAnswer,
});
export type SchoolDifference = z.output<typeof schoolDifferenceAnswer>;

/** A list that stops after so many; `total` says how many there are. */
export type LimitedList<T> = { total: number; shown: T[] };

function limitedListAnswer<T>(item: z.ZodType<T>): z.ZodType<LimitedList<T>> {
  return z.strictObject({ total: countAnswer, shown: z.array(item) });
}

/** Two views of a round side by side. Parts that the asker may not see are null. */
export const differencesAnswer = z.strictObject({
  left: progressAnswer,
  right: progressAnswer,
  schools: limitedListAnswer(schoolDifferenceAnswer).nullable(),
  entries: limitedListAnswer(journalLineAnswer)
    .nullable()
    .meta({ description: "What was recorded between the two journal positions, the latest first" }),
});
export type ProgressDifferences = z.output<typeof differencesAnswer>;
