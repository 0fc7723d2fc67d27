"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { countUnsent, forgetPerson, lastPerson } from "#lib/offline/device-session.ts";
import { visitPaths } from "#lib/visits/paths.ts";

/** How many answers of whoever leaves are on this device alone. */
export async function unsentHere(): Promise<number> {
  const person = await lastPerson();
  return person ? await countUnsent(person.account) : 0;
}

/** Shuts what is on this device: only the same account, signed in again, opens it. */
export { forgetPerson as shutDevice };

type LeavingProps = { unsent: number; onLeave: () => void; onStay: () => void };

/** Tells whoever leaves what was not sent. Leaving loses nothing. */
export function Leaving({ unsent, onLeave, onStay }: LeavingProps) {
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
        {unsent === 1 ? "1 antwoord staat" : `${unsent} antwoorden staan`} alleen op dit apparaat. Er gaat
        niets verloren: als u hier weer inlogt, kunt u ze versturen. Tot dan kan niemand ze lezen.
      </p>
    </Dialog>
  );
}
