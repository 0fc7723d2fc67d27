import { z } from "zod";
import { dayInput, textInput } from "#lib/operation/plain.ts";
import { enteredOnInput, leftOnInput } from "./memberships.ts";
import { profileShape } from "./profile.ts";

/** What may be unknown of a school can be left out, or given as null: not known, or not known any more. */
const profileInput = z.strictObject(profileShape);

export const registerSchoolInput = profileInput.extend({
  number: textInput("Vul het nummer van Blik op Werk in.", 40),
  registeredOn: dayInput("Vul in sinds wanneer de school is geregistreerd."),
  otherThan: z
    .array(textInput("Kies een school.", 60))
    .max(50, "Noem hoogstens 50 scholen.")
    .default([])
    .meta({
      description:
        "Ids or numbers of known schools with this name and place: what is registered is another school than these",
    }),
});

/** `id` is one of two schools that look the same; both are named by id or number. */
export const distinguishSchoolsInput = z.strictObject({
  id: textInput("Kies een school.", 60),
  other: textInput("Kies de andere school.", 60).meta({ description: "Id or number of the other school" }),
});

/** What is not given stays as it was on the day `from`; null takes away what was known. */
export const renameSchoolInput = profileInput
  .partial()
  .extend({
    id: textInput("Kies een school.", 60),
    from: dayInput("Vul in vanaf wanneer dit geldt."),
  })
  .refine(({ id, from, ...profile }) => Object.values(profile).some((value) => value !== undefined), {
    path: ["name"],
    message: "Vul in wat er van de school verandert.",
  });

export const enrolInput = z.strictObject({
  school: textInput("Kies een school.", 60),
  round: textInput("Kies een ronde.", 60).optional(),
  enteredOn: enteredOnInput,
});

export const leaveInput = z.strictObject({
  school: textInput("Kies een school.", 60),
  round: textInput("Kies een ronde.", 60).optional(),
  leftOn: leftOnInput,
});
