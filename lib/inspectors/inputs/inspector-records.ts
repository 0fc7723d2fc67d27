import { z } from "zod";
import { textInput } from "#lib/operation/plain.ts";

/** The round whose work is counted; without it the latest that had opened. */
export const inspectorRecordsParams = z.strictObject({
  round: textInput("Kies een ronde.", 60).optional().meta({ description: "Code of the round" }),
});

/** `id` is an inspector, or `own` for the record of the inspector who asks. */
export const readInspectorParams = inspectorRecordsParams.extend({
  id: textInput("Kies een inspecteur.", 60),
});
