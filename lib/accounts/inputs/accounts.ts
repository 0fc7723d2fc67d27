import { z } from "zod";
import { passwordLength, shortestPassword } from "#lib/access/account.ts";
import { roles } from "#lib/access/actor.ts";
import { choiceInput, textInput, typedInput } from "#lib/operation/plain.ts";

const emailInput = typedInput("email", "Vul het e-mailadres in.");

export const createAccountInput = z.strictObject({
  email: emailInput,
  name: textInput("Vul de naam in.", 200),
  role: choiceInput(roles, "Kies een rol."),
});

export const changeRoleInput = z.strictObject({
  id: textInput("Kies een account.", 60),
  role: choiceInput(roles, "Kies een rol."),
});

export const accountIdInput = z.strictObject({ id: textInput("Kies een account.", 60) });

const tooShort = `Kies een wachtwoord van minstens ${shortestPassword} tekens.`;

export const changePasswordInput = z
  .strictObject({
    current: z
      .string({ error: "Vul uw huidige wachtwoord in." })
      .min(1, "Vul uw huidige wachtwoord in.")
      .max(200, "Dit is te lang."),
    next: z
      .string({ error: "Kies een nieuw wachtwoord." })
      .min(shortestPassword, { error: tooShort, abort: true })
      .refine((password) => passwordLength(password) >= shortestPassword, tooShort)
      .max(200, "Kies een wachtwoord van hoogstens 200 tekens."),
  })
  .refine((change) => change.next !== change.current, {
    path: ["next"],
    message: "Kies een ander wachtwoord dan het huidige.",
  });
