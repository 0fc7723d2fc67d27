import { z } from "zod";
import { isQuarter } from "#lib/calendar/quarter.ts";
import { choiceInput, lineInput, quarterInput, textInput } from "#lib/operation/plain.ts";
import { provinces } from "#lib/register/rules/school.ts";

/** `quarter` is null for schools that go back to those that are assigned nowhere. */
export const assignQuarterInput = z.strictObject({
  round: textInput("Kies een ronde.", 60).optional(),
  schools: z
    .array(textInput("Kies een school.", 60), { error: "Kies een of meer scholen." })
    .min(1, "Kies een of meer scholen.")
    .max(500, "Verplaats hoogstens 500 scholen tegelijk.")
    .meta({ description: "Ids or Blik op Werk numbers of the schools" }),
  quarter: quarterInput("Kies een kwartaal.").nullable(),
});

/** Orders of the list of schools, with a minus before it for the last first. */
export const planningSorts = ["school", "-school", "day", "-day"] as const;
export type PlanningSort = (typeof planningSorts)[number];

/** What narrows the planning: the figures stay those of the whole. */
export const planningParams = z.strictObject({
  round: textInput("Kies een ronde.", 60).optional().meta({ description: "Code of the round" }),
  q: lineInput(200).optional(),
  province: choiceInput(provinces, "Kies een provincie uit de lijst.").optional(),
  quarter: lineInput(20)
    .refine((text) => text === "none" || isQuarter(text), "Kies een kwartaal uit de lijst.")
    .optional()
    .meta({ description: "The quarter that a school is assigned to as 2018-Q1; none: assigned nowhere" }),
  inspector: textInput("Kies een inspecteur.", 60)
    .optional()
    .meta({ description: "Id of an inspector of the visit that is planned" }),
  day: choiceInput(["with", "without"], "Kies: met of zonder dag.")
    .optional()
    .meta({ description: "Schools with, or without, a visit that is planned and still to come" }),
  sort: choiceInput(planningSorts, "Op deze kolom kan de lijst niet worden gesorteerd.")
    .default("school")
    .meta({ description: "A minus before it for the last first; schools without a day come last" }),
});
export type PlanningParams = z.output<typeof planningParams>;
