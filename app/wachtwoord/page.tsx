import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasswordForm } from "#components/account/password-form.tsx";
import { DemoBanner } from "#components/frame/demo-banner.tsx";
import { SignOut } from "#components/frame/sign-out.tsx";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { isPerson } from "#lib/domain/policy.ts";
import { paths } from "#lib/paths.ts";
import { getContext } from "#lib/server/context.ts";

export const metadata: Metadata = { title: "Wachtwoord kiezen" };
export const dynamic = "force-dynamic";

export default async function PasswordPage() {
  const { actor, demo, now } = await getContext();
  if (!isPerson(actor)) redirect(paths.signIn());
  return (
    <>
      {demo && (
        <header>
          <DemoBanner today={dayOf(now)} />
        </header>
      )}
      <main id="inhoud" tabIndex={-1} className="mx-auto w-full max-w-lg px-4 py-10 sm:py-16">
        <h1 className="mb-2">Kies een eigen wachtwoord</h1>
        <p className="mb-6 text-ink-muted">
          {actor.mustChangePassword
            ? "U bent ingelogd met een eenmalig wachtwoord. Vervang het door een wachtwoord dat alleen u weet."
            : "Op andere apparaten moet u daarna opnieuw inloggen."}
        </p>
        <PasswordForm />
        <p className="mt-8">
          <SignOut />
        </p>
      </main>
    </>
  );
}
