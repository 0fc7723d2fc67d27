"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { countUnsent, getLastUser, lockDevice } from "#lib/offline/device-session.ts";
import { visitPaths } from "#lib/visits/paths.ts";

/** How many answers of the user who signs out are on this device alone: none where its storage cannot be opened. */
export async function countUnsentHere(): Promise<number> {
  try {
    const user = await getLastUser();
    return user ? await countUnsent(user.account) : 0;
  } catch (error) {
    console.error(error);
    return 0;
  }
}

/** Locks what is on this device. Where its storage cannot be opened nothing is there, and signing out goes on. */
export async function lockHere(): Promise<void> {
  await lockDevice().catch(console.error);
}

type SignOutWarningProps = { unsent: number; onLeave: () => void; onStay: () => void };

/** Warns about answers that were not sent. Signing out loses nothing. */
export function SignOutWarning({ unsent, onLeave, onStay }: SignOutWarningProps) {
  const [open, setOpen] = useState(true);
  return (
    <Dialog
      open={open}
      onClose={() => {
        setOpen(false);
        onStay();
      }}
      title="Nog niet alles is verstuurd"
      actions={
        <>
          <Button variant="primary" onClick={() => window.location.assign(visitPaths.device)}>
            Bekijk en verstuur
          </Button>
          <Button onClick={onLeave}>Toch uitloggen</Button>
        </>
      }
    >
      <p>
        <span>{unsent === 1 ? "1 antwoord staat" : `${unsent} antwoorden staan`}</span> alleen op dit
        apparaat. Er gaat niets verloren: als u hier weer inlogt, kunt u ze versturen. Tot dan kan niemand ze
        lezen.
      </p>
    </Dialog>
  );
}
