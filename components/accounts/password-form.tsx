"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { shortestPassword } from "#lib/access/account.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { tellAccount } from "#lib/client/form-session.tsx";
import { signOut } from "#lib/client/session.ts";
import { useForm } from "#lib/client/use-form.ts";

const schema = async () => (await import("#lib/accounts/inputs/accounts.ts")).changePasswordInput;

export function PasswordForm() {
  const form = useForm({
    path: "/password-changes",
    schema,
    isSecret: true,
    values: { current: "", next: "" },
    async done() {
      await signOut(); // every session of the account has ended, this one too
      tellAccount(null);
      window.location.assign(accountPaths.signIn());
    },
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
        hint={`Minstens ${shortestPassword} tekens. Een zin mag ook. Daarna logt u opnieuw in.`}
        autoComplete="new-password"
      />
    </CommandForm>
  );
}
