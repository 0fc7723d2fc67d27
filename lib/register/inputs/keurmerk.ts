import { z } from "zod";
import { correctionInput, removable } from "#lib/operation/correcting/correction-input.ts";
import { choiceInput, dayInput, proseInput, textInput } from "#lib/operation/plain.ts";
import { keurmerkEventKinds } from "#lib/status/rules/fact-words.ts";

const event = choiceInput(keurmerkEventKinds, "Kies wat er met het keurmerk gebeurt.");
const effectiveOn = dayInput("Vul in vanaf welke dag dit geldt.");
const decidedOn = dayInput("Vul in op welke dag dit is besloten.").meta({
  description: "Day of the decision. Left out: the day of effect; null: not known",
});
const until = dayInput("Vul in tot en met welke dag de schorsing geldt.");
const ground = proseInput("Schrijf op waarom Blik op Werk dit besluit.");
const letterSentOn = dayInput("Vul in op welke dag de brief is verstuurd.");
const settles = textInput("Kies het oordeel waarover dit is besloten.", 60).meta({
  description:
    "The verdict that Blik op Werk answers with it, by its id, or `none`, also when left out; null: it does not say, as in a register that is imported",
});

/** `id` is the school, by id or number: it comes from the path of the request. */
export const recordKeurmerkInput = z.strictObject({
  id: textInput("Kies een school.", 60),
  event,
  effectiveOn: effectiveOn.meta({ description: "Day of effect; it may lie ahead" }),
  decidedOn: decidedOn.nullish(),
  until: until.optional(),
  ground: ground.optional(),
  letterSentOn: letterSentOn.optional(),
  settles: settles.nullable().default("none"),
});

/** An empty text takes away what stood there. */
export const correctKeurmerkInput = correctionInput(
  "Kies een gebeurtenis.",
  {
    event: event.optional(),
    effectiveOn: effectiveOn.optional(),
    decidedOn: removable(decidedOn).optional(),
    until: removable(until).optional(),
    ground: removable(ground).optional(),
    letterSentOn: removable(letterSentOn).optional(),
    settles: settles.optional(),
  },
  "event",
);
