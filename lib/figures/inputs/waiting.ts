import { z } from "zod";
import { waits } from "#lib/figures/rules/waiting.ts";
import { viewParams } from "#lib/operation/as-of-input.ts";
import { choiceInput, exactInput } from "#lib/operation/plain.ts";

export const readWaitingParams = z.strictObject({
  ...viewParams,
  for: choiceInput(waits, "Hier wacht geen inspectie op.").optional(),
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(0, "Kies een aantal vanaf 0.")
    .max(500, "Vraag hoogstens 500 scholen tegelijk.")
    .default(100)
    .meta({ description: "How many schools to name; 0 for the counts alone" }),
  after: exactInput(300).optional().meta({ description: "`next` of the page before" }),
});
