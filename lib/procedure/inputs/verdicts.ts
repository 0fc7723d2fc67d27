import { z } from "zod";
import {
  choiceInput,
  dayInput,
  newIdInput,
  notesInput,
  reasonInput,
  textInput,
} from "#lib/operation/plain.ts";
import { verdicts } from "#lib/status/rules/fact-words.ts";

const motivation = notesInput(4000, "Schrijf een motivering.");

const rejectionIsMotivated = (given: { verdict?: string; motivation?: string }) =>
  given.verdict !== "rejected" || Boolean(given.motivation);

const motivationMissing = { path: ["motivation"], message: "Schrijf op waarom de school is afgekeurd." };

export const giveVerdictInput = z
  .strictObject({
    id: newIdInput,
    school: textInput("Kies een school.", 60).meta({
      description: "Id or Blik op Werk number of the school",
    }),
    round: textInput("Kies een ronde.", 60).optional(),
    decidedOn: dayInput("Vul in op welke dag het oordeel is gegeven."),
    verdict: choiceInput(verdicts, "Kies goedgekeurd of afgekeurd."),
    motivation: motivation.default(""),
  })
  .refine(rejectionIsMotivated, motivationMissing);

/** New values, or `withdrawn: true`; always with a reason. `id` is the verdict: it comes from the path. */
export const correctVerdictInput = z
  .strictObject({
    id: textInput("Kies een oordeel.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of het oordeel vervalt." }).optional(),
    decidedOn: dayInput("Vul in op welke dag het oordeel is gegeven.").optional(),
    verdict: choiceInput(verdicts, "Kies goedgekeurd of afgekeurd.").optional(),
    motivation: motivation.optional(),
  })
  .refine(
    (c) => c.withdrawn || c.decidedOn !== undefined || c.verdict !== undefined || c.motivation !== undefined,
    { path: ["verdict"], message: "Verander iets, of laat het oordeel vervallen." },
  );

export const readVerdictParams = z.strictObject({ id: textInput("Kies een oordeel.", 60) });
