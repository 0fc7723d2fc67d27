import { z } from "zod";
import { correctionInput } from "#lib/operation/correcting/correction-input.ts";
import { choiceInput, dayInput, textInput } from "#lib/operation/plain.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";

const kind = choiceInput(relationKinds, "Kies of het een doorstart of een fusie is.");
const happenedOn = dayInput("Vul in vanaf welke dag dit geldt.");

/** `id` is the school that went on, by id or number: it comes from the path. */
export const relateSchoolInput = z.strictObject({
  id: textInput("Kies een school.", 60),
  predecessor: textInput("Kies de school waaruit deze is voortgekomen.", 60).meta({
    description: "Id or Blik op Werk number of the school that went on",
  }),
  kind,
  happenedOn,
});

export const correctRelationInput = correctionInput(
  "Kies een herkomst.",
  { kind: kind.optional(), happenedOn: happenedOn.optional() },
  "happenedOn",
);
