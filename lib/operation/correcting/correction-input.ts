import { z } from "zod";
import { reasonInput, textInput } from "#lib/operation/plain.ts";

/** What every correction is given: which fact, why, and whether it is withdrawn. */
export type CorrectionGiven = { id: string; reason: string; withdrawn?: true | undefined };

/**
 * New values, each of which may be left out, or `withdrawn: true`; always with a reason. `id` is the fact: it comes from
 * the path. `field` is where is said that nothing changes.
 */
export function correctionInput<Fields extends z.ZodRawShape>(
  choose: string,
  fields: Fields,
  field: keyof Fields & string,
) {
  const names = Object.keys(fields);
  return z
    .strictObject({
      id: textInput(choose, 60),
      reason: reasonInput,
      withdrawn: z.literal(true, { error: "Kies of dit vervalt." }).optional(),
      ...fields,
    })
    .refine(
      (given: Record<string, unknown>) => given.withdrawn || names.some((name) => given[name] !== undefined),
      { path: [field], message: "Verander iets, of laat dit vervallen." },
    );
}

/** A day that an empty text takes away; it comes out as null then. */
export function removable<Day extends z.ZodType>(day: Day) {
  return z
    .literal("")
    .transform(() => null)
    .or(day);
}
