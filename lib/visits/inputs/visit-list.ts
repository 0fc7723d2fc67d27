import { z } from "zod";
import { exactInput, textInput } from "#lib/operation/plain.ts";

export const listVisitsParams = z.strictObject({
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(1, "Kies een aantal vanaf 1.")
    .max(500, "Vraag hoogstens 500 bezoeken tegelijk.")
    .default(50),
  after: exactInput(100).optional().meta({ description: "`next` of the page before" }),
});

export const readVisitParams = z.strictObject({ id: textInput("Kies een bezoek.", 60) });
