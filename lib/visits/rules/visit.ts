import type { FieldError } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
/** The days between which a school could be visited in a round. */
export type VisitBounds = {
  roundStartsOn: Day;
  roundEndsOn: Day;
  enteredOn: Day;
  leftOn: Day | null;
  today: Day;
};

/** A visit lies within the round and the enrolment, and not after today. */
export function visitErrors(heldOn: Day, bounds: VisitBounds): FieldError[] {
  const errors: string[] = [];
  if (heldOn > bounds.today) errors.push(`De dag van het bezoek (${dutchDay(heldOn)}) ligt in de toekomst.`);
  if (heldOn < bounds.roundStartsOn)
    errors.push(`Het bezoek ligt voor het begin van de ronde (${dutchDay(bounds.roundStartsOn)}).`);
  if (heldOn > bounds.roundEndsOn)
    errors.push(`Het bezoek ligt na het einde van de ronde (${dutchDay(bounds.roundEndsOn)}).`);
  if (heldOn < bounds.enteredOn)
    errors.push(`De school doet pas mee aan de ronde vanaf ${dutchDay(bounds.enteredOn)}.`);
  if (bounds.leftOn !== null && heldOn > bounds.leftOn)
    errors.push(`De school doet niet meer mee aan de ronde sinds ${dutchDay(bounds.leftOn)}.`);
  return errors.map((message) => ({ field: "heldOn", message }));
}
