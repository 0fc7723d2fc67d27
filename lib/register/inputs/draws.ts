import { z } from "zod";
import { textInput } from "#lib/operation/plain.ts";

function boundary(missing: string) {
  return z
    .number({ error: missing })
    .int("Vul een heel aantal in.")
    .min(0, "Een aantal is niet kleiner dan 0.")
    .max(100_000, "Dit aantal is te groot.");
}

const missing = "Vul een aantal cursisten in.";

export const setDrawRuleInput = z
  .strictObject({ oneUpTo: boundary(missing), twoUpTo: boundary(missing), threeUpTo: boundary(missing) })
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
  reason: textInput("Schrijf op waarom deze locatie wordt vervangen."),
});
