import { z } from "zod";
import { reportSteps } from "#lib/access/report-step.ts";
import { choiceInput, dayInput, reasonInput, textInput } from "#lib/operation/plain.ts";

const stepDay = dayInput("Vul in op welke dag dit was.");

/** `id` is the visit: it comes from the path. */
export const recordReportInput = z.strictObject({
  id: textInput("Kies een bezoek.", 60),
  step: choiceInput(reportSteps, "Kies wat u wilt vastleggen."),
  happenedOn: stepDay,
});

/** A new day, or `withdrawn: true`; always with a reason. `id` is the step: it comes from the path. */
export const correctReportInput = z
  .strictObject({
    id: textInput("Kies een stap.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of de stap vervalt." }).optional(),
    happenedOn: stepDay.optional(),
  })
  .refine((c) => c.withdrawn || c.happenedOn !== undefined, {
    path: ["happenedOn"],
    message: "Verander de dag, of laat de stap vervallen.",
  });
