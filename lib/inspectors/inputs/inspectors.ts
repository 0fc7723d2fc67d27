import { z } from "zod";
import { interestKinds, leastCoolingOffMonths } from "#lib/inspectors/rules/independence.ts";
import { inspectorEvents } from "#lib/inspectors/rules/inspector.ts";
import { choiceInput, dayInput, newIdInput, textInput } from "#lib/operation/plain.ts";
import { provinceInput } from "#lib/register/inputs/word.ts";

/** `id` is the inspector: it comes from the path. */
export const recordInspectorInput = z.strictObject({
  id: textInput("Kies een inspecteur.", 60),
  event: choiceInput(inspectorEvents, "Kies wat u wilt vastleggen."),
  happenedOn: dayInput("Vul in op welke dag dit was."),
});

/** `id` is the inspector: it comes from the path. */
export const setHomeInput = z.strictObject({
  id: textInput("Kies een inspecteur.", 60),
  province: provinceInput("Kies een provincie."),
});

/** An interest in a school or in a legal entity, exactly one of both. `inspector` may be left out for one's own. */
export const declareInterestInput = z
  .strictObject({
    id: newIdInput,
    inspector: textInput("Kies een inspecteur.", 60).optional(),
    kind: choiceInput(interestKinds, "Kies wat voor belang het is."),
    school: textInput("Kies een school.", 60).optional().meta({ description: "Id or number of the school" }),
    legalEntity: textInput("Vul de rechtspersoon in.", 200).optional(),
    startsOn: dayInput("Vul in sinds wanneer dit belang er is."),
    endsOn: dayInput("Vul in tot en met welke dag dit belang er was.").optional(),
    coolingOffMonths: z
      .number({ error: "Vul een aantal maanden in." })
      .int("Vul een heel aantal maanden in.")
      .min(leastCoolingOffMonths, `Een belang telt nog minstens ${leastCoolingOffMonths} maanden mee.`)
      .max(600, "Dit zijn te veel maanden.")
      .default(leastCoolingOffMonths),
  })
  .refine((i) => (i.school === undefined) !== (i.legalEntity === undefined), {
    path: ["school"],
    message: "Kies een school, of vul een rechtspersoon in.",
  })
  .refine((i) => i.endsOn === undefined || i.endsOn >= i.startsOn, {
    path: ["endsOn"],
    message: "Het belang eindigt voordat het begint.",
  });
