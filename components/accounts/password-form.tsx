"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { shortestPassword } from "#lib/access/account.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { signOut } from "#lib/client/session.ts";
import { useCommand } from "#lib/client/use-command.ts";

const passwordRules = async () => (await import("#lib/accounts/inputs/accounts.ts")).changePasswordInput;

export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const command = useCommand("/password-changes", { schema: passwordRules });

  async function submit() {
    if (!(await command.send({ current, next }))) return;
    await signOut(); // every session of the account has ended, this one too
    window.location.assign(accountPaths.signIn());
  }

  return (
    <CommandForm
      command={command}
      fields={["current", "next"]}
      submit="Wachtwoord vastleggen"
      onSubmit={submit}
    >
      <TextField
        id="current"
        type="password"
        label="Huidig of eenmalig wachtwoord"
        autoComplete="current-password"
        value={current}
        onValueChange={setCurrent}
        error={errorAt(command.errors, "current")}
      />
      <TextField
        id="next"
        type="password"
        label="Nieuw wachtwoord"
        hint={`Minstens ${shortestPassword} tekens. Een zin mag ook. Daarna logt u opnieuw in.`}
        autoComplete="new-password"
        value={next}
        onValueChange={setNext}
        error={errorAt(command.errors, "next")}
      />
    </CommandForm>
  );
}
