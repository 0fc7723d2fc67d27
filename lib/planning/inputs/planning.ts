import { z } from "zod";
import { quartersBetween } from "#lib/calendar/quarter.ts";
import { correctionInput } from "#lib/operation/correcting/correction-input.ts";
import { amountInput, dayInput, quarterInput, textInput } from "#lib/operation/plain.ts";

export const openRoundInput = z
  .strictObject({
    code: textInput("Vul de code van de ronde in.", 60),
    name: textInput("Vul de naam van de ronde in.", 200),
    startsOn: dayInput("Vul in op welke dag de ronde begint."),
    endsOn: dayInput("Vul in op welke dag de ronde eindigt."),
  })
  .refine((round) => round.endsOn >= round.startsOn, {
    path: ["endsOn"],
    message: "De ronde eindigt voordat zij begint.",
  })
  .refine((round) => quartersBetween(round.startsOn, round.endsOn).length <= 40, {
    path: ["endsOn"],
    message: "Een ronde duurt hoogstens tien jaar.",
  });

const adoptedOn = dayInput("Vul in op welke dag het plan is vastgesteld.");
/** A round has at most forty quarters. */
const mostTargets = 40;
const targets = z
  .record(quarterInput(), amountInput("Vul een aantal scholen in.", 100_000))
  .refine((given) => Object.keys(given).length > 0, "Vul voor minstens een kwartaal een aantal in.")
  .refine((given) => Object.keys(given).length <= mostTargets, "Een plan heeft hoogstens veertig kwartalen.")
  .meta({ maxProperties: mostTargets });

export const adoptPlanInput = z.strictObject({
  round: textInput("Kies een ronde.", 60),
  adoptedOn,
  targets,
});

/** New targets take the place of all that stood there. */
export const correctPlanInput = correctionInput(
  "Kies een plan.",
  { adoptedOn: adoptedOn.optional(), targets: targets.optional() },
  "adoptedOn",
);
