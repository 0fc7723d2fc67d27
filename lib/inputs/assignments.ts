import { z } from "zod";
import { isQuarter } from "#lib/domain/quarter.ts";
import { provinces } from "#lib/domain/school.ts";
import { choiceInput, textInput } from "./plain.ts";

/** `quarter` is null for schools that go back to those that are assigned nowhere. */
export const assignQuarterInput = z.strictObject({
  round: textInput("Kies een ronde.", 60).optional(),
  schools: z
    .array(textInput("Kies een school.", 60), { error: "Kies een of meer scholen." })
    .min(1, "Kies een of meer scholen.")
    .max(500, "Verplaats hoogstens 500 scholen tegelijk.")
    .meta({ description: "Ids or Blik op Werk numbers of the schools" }),
  quarter: z
    .string({ error: "Kies een kwartaal." })
    .refine(isQuarter, "Schrijf een kwartaal als 2018-Q1.")
    .nullable(),
});

export const planningParams = z.strictObject({
  round: z.string().trim().min(1).max(60).optional().meta({ description: "Code of the round" }),
  q: z.string().trim().max(200, "Zoek op een kortere tekst.").optional(),
  province: choiceInput(provinces, "Kies een provincie uit de lijst.").optional(),
});
