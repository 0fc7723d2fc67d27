import { z } from "zod";
import { isMonth } from "#lib/calendar/month.ts";
import { choiceInput, lineInput } from "#lib/operation/plain.ts";

/** The ways to look at the planning, as they stand in the address. */
export const planningViews = ["bord", "lijst", "maand"] as const;
export type PlanningView = (typeof planningViews)[number];

/** How the page shows the planning: no part of what is asked. */
export const planningViewParams = z.strictObject({
  view: choiceInput(planningViews, "Kies bord, lijst of maand.").default("bord"),
  month: lineInput(20).refine(isMonth, "Schrijf een maand als 2018-03.").optional(),
});
