import { z } from "zod";
import { amountInput, proseInput, textInput } from "#lib/operation/plain.ts";

const boundary = amountInput("Vul een aantal cursisten in.", 100_000);

export const setDrawRuleInput = z
  .strictObject({ oneUpTo: boundary, twoUpTo: boundary, threeUpTo: boundary })
  .refine((rule) => rule.oneUpTo < rule.twoUpTo, {
    path: ["twoUpTo"],
    message: "Dit aantal moet groter zijn dan dat voor één locatie.",
  })
  .refine((rule) => rule.twoUpTo < rule.threeUpTo, {
    path: ["threeUpTo"],
    message: "Dit aantal moet groter zijn dan dat voor twee locaties.",
  });

export const performDrawInput = z.strictObject({
  school: textInput("Kies een school.", 60).meta({ description: "Id or Blik op Werk number of the school" }),
  round: textInput("Kies een ronde.", 60).optional(),
});

/** `id` is the draw: it comes from the path. The next of the draw takes the place of the location. */
export const replaceDrawnInput = z.strictObject({
  id: textInput("Kies een loting.", 60),
  location: textInput("Kies de locatie die u vervangt.", 60),
  reason: proseInput("Schrijf op waarom deze locatie wordt vervangen."),
});
