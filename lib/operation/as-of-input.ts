import { z } from "zod";
import { dayInput, textInput } from "./plain.ts";
export const noParams = z.strictObject({});

/** The day asked about, the day as known on, and the round. */
export const viewParams = {
  on: dayInput("Vul de peildatum in.").optional(),
  knownAt: dayInput("Vul in tot wanneer feiten meetellen.").optional(),
  round: textInput("Kies een ronde.", 60).optional().meta({ description: "Code of the round" }),
};
