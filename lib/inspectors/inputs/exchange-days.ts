import { z } from "zod";
import { dayInput, newIdInput, reasonInput, textInput } from "#lib/operation/plain.ts";

const happenedOn = dayInput("Vul de dag van de terugkomdag in.");

/**
 * A new day by `happenedOn`, or with `changes` the attendance of one that is known; `attendance` is who was expected
 * and whether they came, everybody else was not expected.
 */
export const recordExchangeDayInput = z
  .strictObject({
    id: newIdInput,
    changes: textInput("Kies een terugkomdag.", 60)
      .optional()
      .meta({ description: "Id of a known exchange day of which the attendance changes" }),
    happenedOn: happenedOn.optional(),
    attendance: z
      .array(
        z.strictObject({
          inspector: textInput("Kies een inspecteur.", 60),
          attended: z.boolean({ error: "Kies of de inspecteur er was." }),
        }),
        { error: "Vul in wie er was." },
      )
      .max(500, "Dit zijn te veel inspecteurs.")
      .refine(
        (rows) => new Set(rows.map(({ inspector }) => inspector)).size === rows.length,
        "Noem elke inspecteur één keer.",
      )
      .default([]),
  })
  .refine((day) => day.changes !== undefined || day.happenedOn !== undefined, {
    path: ["happenedOn"],
    message: "Vul de dag van de terugkomdag in.",
  })
  .refine((day) => day.changes === undefined || day.happenedOn === undefined, {
    path: ["happenedOn"],
    message: "Verplaats de terugkomdag apart, met een reden.",
  });

/** Another day, or `withdrawn: true`; always with a reason. `id` is the exchange day: it comes from the path. */
export const correctExchangeDayInput = z
  .strictObject({
    id: textInput("Kies een terugkomdag.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of dit vervalt." }).optional(),
    happenedOn: happenedOn.optional(),
  })
  .refine((c) => c.withdrawn || c.happenedOn !== undefined, {
    path: ["happenedOn"],
    message: "Verander de dag, of laat de terugkomdag vervallen.",
  });
