import { z } from "zod";
import { weekdays } from "#lib/calendar/weekday.ts";
import { dayInput, lineInput, newIdInput, textInput, timeInput } from "#lib/operation/plain.ts";
import { provinceInput } from "./word.ts";

const locationId = textInput("Kies een locatie.", 60);

/** The person to call at the location; an empty text takes away who stood there. */
const contactInput = lineInput(200, "Schrijf op wie de contactpersoon is.").meta({
  description: "Name with telephone number or e-mail address; an empty text removes it",
});

const whereFields = {
  name: textInput("Vul in hoe de locatie heet.", 100),
  address: textInput("Vul het adres in.", 200),
  place: textInput("Vul de plaats in.", 100),
  province: provinceInput("Kies een provincie."),
};

export const openLocationInput = z.strictObject({
  id: newIdInput,
  school: textInput("Kies een school.", 60).meta({ description: "Id or Blik op Werk number of the school" }),
  ...whereFields,
  contact: contactInput.optional(),
  openedOn: dayInput("Vul in vanaf welke dag de school hier lesgeeft."),
});

/** What is left out stays as it was. `id` is the location: it comes from the path. */
export const changeLocationInput = z.strictObject({
  id: locationId,
  name: whereFields.name.optional(),
  address: whereFields.address.optional(),
  place: whereFields.place.optional(),
  province: whereFields.province.optional(),
  contact: contactInput.optional(),
});

/** `closedOn` is the first day without lessons there; null where the location does not close after all. */
export const closeLocationInput = z.strictObject({
  id: locationId,
  closedOn: dayInput("Vul in vanaf welke dag er geen les meer is.").nullable(),
});

const lessonInput = z
  .strictObject({
    weekday: z.literal(weekdays, { error: "Kies een dag van de week." }),
    startsAt: timeInput("Vul in hoe laat de les begint."),
    endsAt: timeInput("Vul in hoe laat de les klaar is."),
    level: textInput("Vul het niveau in, zoals Alfa of A2.", 40),
  })
  .refine((lesson) => lesson.endsAt > lesson.startsAt, {
    path: ["endsAt"],
    message: "De les is klaar voordat zij begint.",
  });

const closureInput = z
  .strictObject({
    from: dayInput("Vul de eerste dag zonder les in."),
    through: dayInput("Vul de laatste dag zonder les in."),
  })
  .refine(({ from, through }) => through >= from, {
    path: ["through"],
    message: "De laatste dag ligt voor de eerste.",
  });

/** The whole week of a location from a day on; no lessons means that none are given. */
export const recordTimetableInput = z.strictObject({
  id: locationId,
  from: dayInput("Vul in vanaf welke dag dit rooster geldt."),
  lessons: z.array(lessonInput, { error: "Vul de lessen in." }).max(100, "Vul hoogstens 100 lessen in."),
  closures: z.array(closureInput).max(50, "Vul hoogstens 50 sluitingen in.").default([]),
});

export const listLocationsParams = z.strictObject({
  id: textInput("Kies een school.", 60),
  round: textInput("Kies een ronde.", 60).optional().meta({ description: "Code of the round" }),
});
