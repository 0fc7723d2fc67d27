"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { FormActions } from "#components/ui/fields/form-actions.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { TooBusy } from "#lib/access/problem.ts";
import { signIn } from "#lib/client/session.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { WaitingTime } from "./waiting-time.tsx";

type Wrong = { fieldId: string | null; message: string };

/** The same sentence for an unknown address, a wrong password and a disabled account. */
const refused = "Inloggen is niet gelukt. Kijk of het e-mailadres en het wachtwoord kloppen.";
const unreachable = "De server is niet bereikbaar. Probeer het zo opnieuw.";

/**
 * The fields keep what is typed or filled in before this page comes to life: the form is read when it is sent. Sent before
 * that, React sends it once it lives (`action`), and empties the fields; the address comes back then.
 */
export function SignInForm() {
  const [address, setAddress] = useState("");
  const [errors, setErrors] = useState<readonly Wrong[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [until, setUntil] = useState(0);

  async function submit(filled: FormData) {
    const email = String(filled.get("email") ?? "");
    const password = String(filled.get("password") ?? "");
    setAddress(email);
    setAttempt((n) => n + 1);
    const missing: Wrong[] = [];
    if (!email.trim()) missing.push({ fieldId: "email", message: "Vul uw e-mailadres in." });
    if (!password) missing.push({ fieldId: "password", message: "Vul uw wachtwoord in." });
    setErrors(missing);
    setUntil(0);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      if (await signIn(email, password)) {
        await lockOthersOnThisDevice();
        window.location.assign(wayBack());
      } else setErrors([{ fieldId: null, message: refused }]);
    } catch (error) {
      setErrors([{ fieldId: null, message: error instanceof TooBusy ? error.message : unreachable }]);
      if (error instanceof TooBusy) setUntil(Date.now() + error.retryAfterSeconds * 1000);
    } finally {
      setBusy(false);
    }
  }

  const errorAt = (id: string) => errors.find((error) => error.fieldId === id)?.message;
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form
        noValidate
        className="flex flex-col gap-5"
        action={submit}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <TextField
          id="email"
          type="email"
          label="E-mailadres"
          defaultValue={address}
          autoComplete="username"
          error={errorAt("email")}
        />
        <TextField
          id="password"
          type="password"
          label="Wachtwoord"
          autoComplete="current-password"
          error={errorAt("password")}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={busy}>
            Inloggen
          </Button>
          {until > 0 && <WaitingTime key={attempt} until={until} />}
        </FormActions>
      </form>
    </>
  );
}

/** Answers that another user left on this device, without signing out, are not for the user who signs in now. */
async function lockOthersOnThisDevice(): Promise<void> {
  await import("#lib/offline/device-session.ts")
    .then(({ lockOtherAccounts }) => lockOtherAccounts())
    .catch(() => undefined);
}

/** Where one was sent from, when that is within this application. */
function wayBack(): string {
  const back = new URLSearchParams(window.location.search).get("terug") ?? "";
  return /^\/(?![/\\])/.test(back) ? back : figurePaths.progress();
}
