import { redirect } from "next/navigation";
import { PasswordForm } from "#components/accounts/password-form.tsx";
import { PlainPage } from "#components/frame/plain-page.tsx";
import { SignOut } from "#components/frame/sign-out.tsx";
import { isPerson } from "#lib/access/actor.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { getPasswordOwner } from "#lib/accounts/reads/password-owner.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { QueryProvider } from "#lib/client/query-provider.tsx";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function PasswordPage() {
  const { actor, demo, now, read } = await getContext();
  if (!isPerson(actor)) redirect(accountPaths.signIn());
  return (
    <PlainPage demoDay={demo ? dayOf(now) : null} title="Kies een eigen wachtwoord">
      <p className="mb-6 text-ink-muted">
        {actor.mustChangePassword
          ? "U bent ingelogd met een eenmalig wachtwoord. Vervang het door een wachtwoord dat alleen u weet."
          : "Op andere apparaten moet u daarna opnieuw inloggen."}
      </p>
      <QueryProvider>
        <PasswordForm owner={await getPasswordOwner(read, actor.accountId)} />
      </QueryProvider>
      <p className="mt-8">
        <SignOut />
      </p>
    </PlainPage>
  );
}
