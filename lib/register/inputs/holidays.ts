import { z } from "zod";
import { textInput } from "#lib/operation/plain.ts";

/** School holidays as CSV or JSON. Each line is read, and held against the others, by the command itself. */
export const recordHolidaysInput = z.strictObject({
  text: textInput("Plak de vakanties, of kies een bestand.", 100_000).meta({
    description:
      "CSV with the columns name, region, from and through, or a JSON array of objects with those names. A region is noord, midden, zuid or alle; several are separated by commas",
  }),
});
