import { z } from "zod";

export const ownEntryParams = z.strictObject({
  seq: z.coerce.number({ error: "Kies een regelnummer." }).int("Kies een regelnummer."),
});

export const listJournalParams = z.strictObject({
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(1, "Kies een aantal vanaf 1.")
    .max(200, "Vraag hoogstens 200 regels tegelijk.")
    .default(50),
  before: z.coerce
    .number({ error: "Kies een regelnummer." })
    .int("Kies een regelnummer.")
    .min(1, "Kies een regelnummer vanaf 1.")
    .optional(),
});
