import { z } from "zod";
import { isClockTime } from "#lib/calendar/clock-time.ts";
import {
  choiceInput,
  dayInput,
  newIdInput,
  notesInput,
  proseInput,
  reasonInput,
  textInput,
  timeInput,
} from "#lib/operation/plain.ts";
import { notHeldCauses, plannedKinds } from "#lib/visits/rules/planned-visit.ts";
/** Plans a visit, or changes the one that is planned. `id` is the id that the visit gets once it is held. */
export const scheduleVisitInput = z
  .strictObject({
    id: newIdInput,
    school: textInput("Kies een school.", 60).meta({
      description: "Id or Blik op Werk number of the school",
    }),
    round: textInput("Kies een ronde.", 60).optional(),
    kind: choiceInput(plannedKinds, "Kies wat voor bezoek het wordt.").default("classroom"),
    day: dayInput("Vul in op welke dag het bezoek is."),
    startsAt: timeInput("Vul in hoe laat het bezoek begint."),
    endsAt: timeInput("Vul in hoe laat het bezoek klaar is."),
    inspector: textInput("Kies een inspecteur.", 60),
    secondInspector: textInput("Kies een inspecteur.", 60).optional(),
    locations: z.array(textInput("Kies een locatie.", 60)).max(20, "Kies minder locaties.").default([]),
  })
  .refine((v) => !isClockTime(v.startsAt) || v.endsAt > v.startsAt, {
    path: ["endsAt"],
    message: "Het bezoek is klaar voordat het begint.",
  })
  .refine((v) => v.secondInspector !== v.inspector, {
    path: ["secondInspector"],
    message: "Kies twee verschillende inspecteurs.",
  })
  .refine((v) => new Set(v.locations).size === v.locations.length, {
    path: ["locations"],
    message: "Elke locatie komt één keer voor.",
  });

/** `id` is the planned visit: it comes from the path. */
const plannedVisit = { id: textInput("Kies een gepland bezoek.", 60) };

export const cancelVisitInput = z.strictObject({ ...plannedVisit, reason: reasonInput });

export const announceVisitInput = z.strictObject({
  ...plannedVisit,
  announcedOn: dayInput("Vul in op welke dag de school het hoorde."),
});

export const giveBackVisitInput = z.strictObject({
  ...plannedVisit,
  reason: proseInput("Schrijf op waarom u het bezoek teruggeeft."),
});

export const recordNotHeldInput = z.strictObject({
  ...plannedVisit,
  cause: choiceInput(notHeldCauses, "Kies waarom het bezoek niet doorging."),
  note: notesInput(4000).default(""),
});

export const declareIndependenceInput = z.strictObject({
  ...plannedVisit,
  independent: z.literal(true, {
    error: "Vink aan dat u geen band of belang hebt. Hebt u die wel? Geef het bezoek dan terug.",
  }),
});
