import { z } from "zod";
import { proseInput } from "#lib/operation/plain.ts";

/** School holidays as CSV or JSON. Each line is read, and held against the others, by the command itself. */
export const recordHolidaysInput = z.strictObject({
  text: proseInput("Plak de vakanties, of kies een bestand.", 400_000).meta({
    description:
      "CSV with the columns name, region, from and through, a JSON array of objects with those names, or the national file of school holidays (opendata.rijksoverheid.nl) as it comes. A region is noord, midden, zuid or heel Nederland; several are separated by commas",
  }),
});
