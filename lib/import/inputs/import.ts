import { z } from "zod";
import { fileKinds } from "#lib/import/rules/columns.ts";
import { choiceInput, exactInput, textInput } from "#lib/operation/plain.ts";

/** No body is larger. */
const longestFile = 4 * 1024 * 1024;

/** CSV files as text, or files of any sort as base64; what is in them tells what they are. */
export const importInput = z.strictObject({
  files: z
    .array(
      z
        .strictObject({
          name: textInput("Geef elk bestand een naam.", 200),
          text: exactInput(longestFile, "Kies een bestand.").optional().meta({ description: "A CSV file" }),
          base64: z
            .base64({ error: "Dit bestand is onderweg beschadigd." })
            .max(longestFile, "Dit bestand is te groot.")
            .optional()
            .meta({ description: "The bytes of a CSV file or a workbook (.xlsx) instead of text" }),
        })
        .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
          error: "Kies een bestand.",
          path: ["text"],
        }),
      { error: "Kies een of meer bestanden." },
    )
    .min(1, "Kies een of meer bestanden.")
    .max(10, "Kies hoogstens tien bestanden."),
  dryRun: z.boolean({ error: "Zeg of het een proef is." }).default(false),
  confirmedNew: z
    .array(
      z.strictObject({
        number: textInput("Noem het nummer van de school.", 40),
        otherThan: z
          .array(textInput("Noem het nummer van een school.", 40), {
            error: "Noem van welke scholen het een andere is.",
          })
          .max(25, "Noem hoogstens 25 scholen."),
      }),
    )
    .max(1000, "Noem hoogstens 1000 scholen.")
    .default([])
    .meta({
      description:
        "New schools that have name and place of other schools, each with the numbers of those that it is not",
    }),
});

export const templateParams = z.strictObject({ kind: choiceInput(fileKinds, "Kies een soort bestand.") });
