import { z } from "zod";
import { dayInput, lineInput, pageParams, textInput, timeInput } from "#lib/operation/plain.ts";

const round = textInput("Kies een ronde.", 60).optional().meta({ description: "Code of the round" });

export const listPlannedVisitsParams = z.strictObject({
  round,
  inspector: textInput("Kies een inspecteur.", 60).optional().meta({ description: "Id of an inspector" }),
  day: dayInput("Kies een dag.").optional(),
  only: z
    .enum(["obstacles", "unannounced"], { error: "Kies wat u wilt zien." })
    .optional()
    .meta({ description: "Only visits with something in their way, or of which the school was not told" }),
  ...pageParams,
});

export const readPlannedVisitParams = z.strictObject({ id: textInput("Kies een gepland bezoek.", 60) });

/** The moment is all there or not at all: without it there is nothing to hold inspectors against. */
export const readVisitOptionsParams = z
  .strictObject({
    id: textInput("Kies een school.", 60),
    round,
    day: dayInput("Vul in op welke dag het bezoek is.").optional(),
    startsAt: timeInput("Vul in hoe laat het bezoek begint.").optional(),
    endsAt: timeInput("Vul in hoe laat het bezoek klaar is.").optional(),
    locations: lineInput(2000)
      .transform((text) => text.split(",").filter(Boolean))
      .optional()
      .meta({ description: "Ids of the locations to be seen, with commas between" }),
  })
  .superRefine(({ day, startsAt, endsAt }, context) => {
    const addError = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (day === undefined && startsAt === undefined && endsAt === undefined) return;
    if (day === undefined) addError("day", "Vul in op welke dag het bezoek is.");
    if (startsAt === undefined) addError("startsAt", "Vul in hoe laat het bezoek begint.");
    if (endsAt === undefined) addError("endsAt", "Vul in hoe laat het bezoek klaar is.");
    if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
      addError("endsAt", "Het bezoek is klaar voordat het begint.");
  });
