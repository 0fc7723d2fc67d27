import { z } from "zod";
import { choiceInput, dayInput, reasonInput, textInput } from "#lib/operation/plain.ts";
import { remedyEventKinds } from "#lib/status/rules/fact-words.ts";

const happenedOn = dayInput("Vul in op welke dag dit was.");
const until = dayInput("Vul de laatste dag van de hersteltermijn in.");

/** `until` is the last day of a period that is granted. */
export const recordRemedyInput = z
  .strictObject({
    school: textInput("Kies een school.", 60).meta({
      description: "Id or Blik op Werk number of the school",
    }),
    round: textInput("Kies een ronde.", 60).optional(),
    event: choiceInput(remedyEventKinds, "Kies wat u wilt vastleggen."),
    happenedOn,
    until: until.optional(),
  })
  .superRefine(({ event, until: last }, context) => {
    const isMissing = event === "granted" && last === undefined;
    if (!isMissing && (event === "granted" || last === undefined)) return;
    const message = isMissing
      ? "Vul de laatste dag van de hersteltermijn in."
      : "Bij het einde van een hersteltermijn hoort geen laatste dag.";
    context.addIssue({ code: "custom", path: ["until"], message });
  });

/** New days, or `withdrawn: true`; always with a reason. `id` is the event: it comes from the path. */
export const correctRemedyInput = z
  .strictObject({
    id: textInput("Kies een hersteltermijn.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of dit vervalt." }).optional(),
    happenedOn: happenedOn.optional(),
    until: until.optional(),
  })
  .refine((c) => c.withdrawn || c.happenedOn !== undefined || c.until !== undefined, {
    path: ["happenedOn"],
    message: "Verander een dag, of laat dit vervallen.",
  });
