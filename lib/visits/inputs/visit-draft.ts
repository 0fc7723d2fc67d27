import { z } from "zod";
import { choiceInput, dayInput, exactInput, newIdInput, textInput } from "#lib/operation/plain.ts";
import { fieldKind, isValueOf, longestText } from "#lib/visits/rules/draft/fields.ts";
import { plannedKinds } from "#lib/visits/rules/planned-visit.ts";

const visitId = textInput("Kies een bezoek.", 60);

const saveNumber = z.int("Kies een nummer.").min(0, "Kies een nummer.");
const saveNumberInAddress = z.coerce.number({ error: "Kies een nummer." }).pipe(saveNumber);

/** A device says whose it is, so that it gets nothing for somebody who signed in on it since. */
const askingAccount = textInput("Noem het account.", 60)
  .optional()
  .meta({ description: "Refused where another account is signed in" });

export const readDraftParams = z.strictObject({
  id: visitId,
  account: askingAccount,
  after: saveNumberInAddress.optional().meta({
    description: "For devices of 0.2.0: adds the saves that came in after this number",
  }),
});

export const readDraftSavesParams = z.strictObject({
  id: visitId,
  account: askingAccount,
  after: saveNumberInAddress.default(0).meta({ description: "Only saves that came in after this number" }),
});

/** A visit that was not planned. The id is that of the visit to come. */
export const openDraftInput = z.strictObject({
  id: newIdInput,
  school: textInput("Kies een school.", 60).meta({
    description: "Id or Blik op Werk number of the school",
  }),
  round: textInput("Kies een ronde.", 60).optional(),
  kind: choiceInput(plannedKinds, "Kies wat voor bezoek het is."),
  day: dayInput("Vul in op welke dag het bezoek is."),
  inspector: textInput("Kies een inspecteur.", 60).optional(),
});

const saveId = z.uuid({ error: "Een id is een UUID." });

const saveInput = z
  .strictObject({
    id: saveId,
    field: textInput("Noem het veld.", 400),
    value: z.union([exactInput(longestText), z.number(), z.boolean(), z.null()], {
      error: "Deze waarde kan niet.",
    }),
    bases: z.array(saveId).max(200, "Een antwoord vervangt hoogstens 200 andere."),
    savedAt: z.iso.datetime({ error: "Het moment is geen UTC-tijd." }).max(40),
    device: textInput("Noem het apparaat.", 60),
  })
  .superRefine(({ field, value }, context) => {
    const kind = fieldKind(field);
    if (kind === null)
      context.addIssue({ code: "custom", path: ["field"], message: "Dit veld bestaat niet." });
    else if (!isValueOf(kind, value))
      context.addIssue({
        code: "custom",
        path: ["value"],
        message: "Deze waarde past niet bij het veld, of is te lang.",
      });
  });

/** `account` is whose work it is: a device that somebody else signed in on since does not send it under another name. */
export const saveDraftInput = z.strictObject({
  id: visitId,
  account: textInput("Noem het account.", 60),
  saves: z
    .array(saveInput)
    .min(1, "Stuur een antwoord mee.")
    .max(500, "Stuur hoogstens 500 antwoorden tegelijk."),
  after: saveNumber.optional().meta({
    description: "Answers with the news of the draft too: what others saved after this number",
  }),
});

/** `saves` are the ids of the saves that stood on the screen: a draft that has others was not seen as a whole. */
export const submitVisitInput = z.strictObject({
  id: visitId,
  account: textInput("Noem het account.", 60),
  saves: z.array(saveId).max(20_000, "Dit zijn te veel antwoorden."),
});

/** `wrapped` is what the device keeps of its key; without it the device gets a new one. */
export const openDeviceKeyInput = z.strictObject({
  device: z.uuid({ error: "Een apparaat is een UUID." }),
  wrapped: exactInput(500).min(1).optional(),
});
