"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { shortestPassword } from "#lib/access/account.ts";
import { useForm } from "#lib/client/use-form.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import type { Owner } from "#lib/text/password-strength.ts";
import { PasswordStrength, prepareJudge } from "./password-strength.tsx";

const schema = async () => (await import("#lib/accounts/inputs/accounts.ts")).changePasswordInput;

export function PasswordForm({ owner }: { owner: Owner }) {
  const form = useForm({
    path: "/password-changes",
    schema,
    isSecret: true,
    values: { current: "", next: "" },
    done: () => window.location.assign(figurePaths.progress()), // loaded anew: what may be asked has changed
  });
  return (
    <CommandForm form={form} submit="Wachtwoord vastleggen">
      <TextField
        {...form.field("current")}
        type="password"
        label="Huidig of eenmalig wachtwoord"
        autoComplete="current-password"
      />
      <TextField
        {...form.field("next")}
        type="password"
        label="Nieuw wachtwoord"
        hint={`Minstens ${shortestPassword} tekens. Een zin mag ook: spaties en alle tekens zijn goed.`}
        autoComplete="new-password"
        onFocus={prepareJudge}
      />
      <PasswordStrength password={form.values.next} owner={owner} />
    </CommandForm>
  );
}
