"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Problem } from "#lib/access/problem.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { tellAccount } from "#lib/client/form-session.tsx";

/** Imported at signing out: most users have nothing on this device. */
const importWarning = () => import("#components/offline/sign-out-warning.tsx").catch(() => null);

/**
 * Leaves nothing of this user in the browser's memory: the page is loaded anew. Answers that are on this
 * device alone stay there, locked, and the user is warned of them first.
 */
export function SignOut() {
  const [warning, setWarning] = useState<ReactNode>(null);

  async function signOutHere() {
    try {
      const { signOut } = await import("#lib/client/session.ts");
      await signOut();
    } catch (error) {
      const why = error instanceof Problem ? error.message : "Er is geen verbinding.";
      return setWarning(<p role="alert">{`Uitloggen lukt nu niet. ${why}`}</p>);
    }
    tellAccount(null);
    await (await importWarning())?.lockHere();
    window.location.assign(accountPaths.signIn());
  }
  async function ask() {
    const device = await importWarning();
    const unsent = (await device?.countUnsentHere()) ?? 0;
    if (!device || unsent === 0) return await signOutHere();
    setWarning(
      <device.SignOutWarning unsent={unsent} onLeave={signOutHere} onStay={() => setWarning(null)} />,
    );
  }
  return (
    <>
      <Button variant="quiet" size="small" onClick={ask}>
        Uitloggen
      </Button>
      {warning}
    </>
  );
}
