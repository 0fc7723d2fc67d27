"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { roles } from "#lib/access/actor.ts";
import { roleNames } from "#lib/access/text.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { AccountOutcome } from "./account-outcome.ts";

const empty = { name: "", email: "", role: "" };

const accountRules = async () => (await import("#lib/accounts/inputs/accounts.ts")).createAccountInput;

export function NewAccountForm({ onDone }: { onDone: (outcome: AccountOutcome) => void }) {
  const [values, setValues] = useState(empty);
  const command = useCommand<{ oneTimePassword: string | null }>("/accounts", { schema: accountRules });
  const change = (part: Partial<typeof empty>) => setValues({ ...values, ...part });

  async function submit() {
    const made = await command.send(values);
    if (!made) return;
    setValues(empty);
    onDone({ text: `Account van ${values.name} gemaakt`, oneTimePassword: made.oneTimePassword });
  }

  return (
    <CommandForm
      command={command}
      fields={["name", "email", "role"]}
      submit="Account maken"
      onSubmit={submit}
    >
      <TextField
        id="name"
        label="Naam"
        autoComplete="off"
        value={values.name}
        onValueChange={(name) => change({ name })}
        error={errorAt(command.errors, "name")}
      />
      <TextField
        id="email"
        type="email"
        label="E-mailadres"
        autoComplete="off"
        value={values.email}
        onValueChange={(email) => change({ email })}
        error={errorAt(command.errors, "email")}
      />
      <SelectField
        id="role"
        label="Rol"
        placeholder="Maak een keuze"
        options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        value={values.role}
        onValueChange={(role) => change({ role })}
        error={errorAt(command.errors, "role")}
      />
    </CommandForm>
  );
}
