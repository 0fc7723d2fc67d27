import { z } from "zod";
import { exactInput, textInput } from "#lib/operation/plain.ts";

const chooseFile = "Kies een bestand.";

/** A new version of the framework, as the text of its file: errors name the line. */
export const importFrameworkInput = z.strictObject({
  file: z.strictObject(
    {
      name: textInput("Geef het bestand een naam.", 200),
      text: exactInput(200_000, chooseFile)
        .min(1, "Dit bestand is leeg.")
        .meta({ description: "JSON as /api/v1/framework-schema.json describes it" }),
    },
    { error: chooseFile },
  ),
  dryRun: z
    .boolean({ error: "Zeg of het een proef is." })
    .default(false)
    .meta({ description: "Only check the file" }),
});

/** `version` comes from the path. */
export const frameworkParams = z.strictObject({ version: textInput("Kies een kader.", 40) });
