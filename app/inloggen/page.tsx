import { redirect } from "next/navigation";
import { SignInForm } from "#components/accounts/sign-in-form.tsx";
import { PlainPage } from "#components/frame/plain-page.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function SignInPage() {
  const { actor, demo, now } = await getContext();
  if (actor.role !== "nobody") redirect(figurePaths.progress());
  return (
    <PlainPage demoDay={demo ? dayOf(now) : null} title="Inloggen">
      <SignInForm />
    </PlainPage>
  );
}
