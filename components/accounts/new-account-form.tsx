"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import { roles } from "#lib/access/actor.ts";
import { roleNames } from "#lib/access/text.ts";
import { useForm } from "#lib/client/use-form.ts";
import type { AccountOutcome } from "./account-outcome.ts";

const schema = async () => (await import("#lib/accounts/inputs/accounts.ts")).createAccountInput;

export function NewAccountForm({ onDone }: { onDone: (outcome: AccountOutcome) => void }) {
  const form = useForm({
    path: "/accounts",
    schema,
    values: { name: "", email: "", role: "" },
    done: ({ oneTimePassword }: { oneTimePassword: string | null }) => {
      onDone({ text: `Account van ${form.values.name} gemaakt`, oneTimePassword });
      form.reset();
    },
  });
  return (
    <CommandForm form={form} submit="Account maken">
      <TextField {...form.field("name")} label="Naam" autoComplete="off" />
      <TypedField {...form.field("email")} kind="email" label="E-mailadres" />
      <SelectField
        {...form.field("role")}
        label="Rol"
        placeholder="Maak een keuze"
        options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
    </CommandForm>
  );
}
