import { correctionInput } from "#lib/operation/correcting/correction-input.ts";
import { dayInput } from "#lib/operation/plain.ts";

export const enteredOnInput = dayInput("Vul in vanaf wanneer de school meedoet.");
export const leftOnInput = dayInput("Vul in sinds wanneer de school niet meer meedoet.");

export const correctEnrolmentInput = correctionInput(
  "Kies een inschrijving.",
  { enteredOn: enteredOnInput.optional() },
  "enteredOn",
);

export const correctDepartureInput = correctionInput(
  "Kies een vertrek.",
  { leftOn: leftOnInput.optional() },
  "leftOn",
);
