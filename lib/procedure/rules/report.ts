import type { FieldError } from "#lib/access/problem.ts";
import type { ReportStep } from "#lib/access/report-step.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";

/** A step and the day it was taken. */
export type StepTaken = { step: ReportStep; happenedOn: Day };

/** The steps by their place in the order; one of those in a place is enough to go on. */
const order: readonly (readonly ReportStep[])[] = [
  ["draft-sent"],
  ["reaction-received", "reaction-term-passed"],
  ["final"],
];

const missing = [
  "Leg eerst vast wanneer het conceptrapport is verstuurd.",
  "Leg eerst vast dat de reactie is ontvangen of dat de termijn is verstreken.",
];

/** The steps that can come next after those taken; none once the report is final. */
export function nextSteps(taken: readonly { step: ReportStep }[]): readonly ReportStep[] {
  return order.find((place) => !taken.some(({ step }) => place.includes(step))) ?? [];
}

/** What is wrong with the steps of one report, taken together: each place once, in order, after the visit. */
export function reportErrors(heldOn: Day, taken: readonly StepTaken[], today: Day): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: "step" | "happenedOn", message: string) => errors.push({ field, message });
  let before: Day | null = heldOn;
  for (const [at, place] of order.entries()) {
    const [step, second] = taken.filter((stepTaken) => place.includes(stepTaken.step));
    if (second)
      wrong(
        "step",
        place.length > 1
          ? "Er staat al dat de reactie is ontvangen of dat de termijn is verstreken."
          : "Deze stap van het rapport is al vastgelegd.",
      );
    if (!step) {
      before = null;
      continue;
    }
    if (before === null) wrong("step", missing[at - 1] ?? "");
    else if (step.happenedOn < before)
      wrong(
        "happenedOn",
        at === 0
          ? `Deze dag ligt voor het bezoek van ${dutchDay(heldOn)}.`
          : `De stappen staan dan niet op volgorde: ${dutchDay(step.happenedOn)} komt voor ${dutchDay(before)}.`,
      );
    if (step.happenedOn > today) wrong("happenedOn", "Deze dag ligt in de toekomst.");
    before = step.happenedOn;
  }
  return errors;
}
