import { z } from "zod";
import { fileKinds } from "#lib/import/reads/columns.ts";
import { passedOverReasons } from "#lib/import/reads/file-table.ts";
import { answerPerKey, countAnswer } from "#lib/operation/answer-parts.ts";

const schoolNamed = z.strictObject({ number: z.string(), name: z.string(), place: z.string() });
export const importAnswer = z.strictObject({
  written: z.boolean(),
  counts: answerPerKey(fileKinds, z.strictObject({ added: countAnswer, known: countAnswer })),
  entries: countAnswer,
  passedOver: z.array(z.strictObject({ name: z.string(), reason: z.enum(passedOverReasons) })),
  lookalikes: z
    .array(
      z.strictObject({
        file: z.string(),
        row: countAnswer,
        school: schoolNamed,
        known: z.array(schoolNamed).meta({ description: "Known schools with its name and place" }),
      }),
    )
    .meta({
      description: "New schools to confirm with confirmedNew; a file answers with the column otherThan",
    }),
});
export type ImportResult = z.output<typeof importAnswer>;
