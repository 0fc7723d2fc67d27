"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { accountPaths } from "#lib/accounts/paths.ts";
import { signOut } from "#lib/client/session.ts";

/** Fetched when somebody leaves: most who do have nothing on this device. */
const leaving = () => import("#components/offline/sign-out-warning.tsx").catch(() => null);

/**
 * Leaves nothing of this visitor behind in the browser's memory: the page is loaded anew. Answers that are on this
 * device alone stay there, shut; whoever has some is told before.
 */
export function SignOut() {
  const [warning, setWarning] = useState<ReactNode>(null);

  async function leave() {
    await signOut();
    await (await leaving())?.shutDevice();
    window.location.assign(accountPaths.signIn());
  }
  async function ask() {
    const field = await leaving();
    const unsent = (await field?.unsentHere()) ?? 0;
    if (!field || unsent === 0) return await leave();
    setWarning(<field.Leaving unsent={unsent} onLeave={leave} onStay={() => setWarning(null)} />);
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
