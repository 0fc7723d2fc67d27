import { z } from "zod";
import { correctionInput, removable } from "#lib/operation/correcting/correction-input.ts";
import { dayInput, textInput } from "#lib/operation/plain.ts";

/** `id` is the inspector: it comes from the path. Without `endsOn` the end is not known yet. */
export const replaceInspectorInput = z
  .strictObject({
    id: textInput("Kies een inspecteur.", 60),
    replacedBy: textInput("Kies wie de bezoeken overneemt.", 60).optional(),
    startsOn: dayInput("Vul in vanaf welke dag de inspecteur geen bezoeken doet."),
    endsOn: dayInput("Vul de laatste dag in.").optional(),
  })
  .refine((r) => r.endsOn === undefined || r.endsOn >= r.startsOn, {
    path: ["endsOn"],
    message: "De laatste dag ligt voor de eerste.",
  })
  .refine((r) => r.replacedBy !== r.id, {
    path: ["replacedBy"],
    message: "Een inspecteur vervangt niet zichzelf. Kies iemand anders.",
  });

/** An empty text takes away the last day, or who takes over. */
export const correctReplacementInput = correctionInput(
  "Kies een vervanging.",
  {
    startsOn: dayInput("Vul in vanaf welke dag de inspecteur geen bezoeken doet.").optional(),
    endsOn: removable(dayInput("Vul de laatste dag in.")).optional(),
    replacedBy: removable(textInput("Kies wie de bezoeken overneemt.", 60)).optional(),
  },
  "startsOn",
);

/** `id` is the replacement: it comes from the path. */
export const endReplacementInput = z.strictObject({
  id: textInput("Kies een vervanging.", 60),
  endsOn: dayInput("Vul de laatste dag in."),
});
