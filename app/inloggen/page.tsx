import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { DemoBanner } from "#components/frame/demo-banner.tsx";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { paths } from "#lib/paths.ts";
import { getContext } from "#lib/server/context.ts";

export const metadata: Metadata = { title: "Inloggen" };
export const dynamic = "force-dynamic";

export default async function SignInPage() {
  const { actor, demo, now } = await getContext();
  if (actor.role !== "nobody") redirect(paths.progress());
  return (
    <>
      {demo && (
        <header>
          <DemoBanner today={dayOf(now)} />
        </header>
      )}
      <main id="inhoud" tabIndex={-1} className="mx-auto w-full max-w-lg px-4 py-10 sm:py-16">
        <p className="text-lg font-semibold text-ink-muted">Toezicht in de klas</p>
        <h1 className="mb-6">Inloggen</h1>
        <SignInForm />
      </main>
    </>
  );
}
