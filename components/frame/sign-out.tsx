"use client";

import { Button } from "#components/ui/button.tsx";
import { signOut } from "#lib/client/session.ts";
import { paths } from "#lib/paths.ts";

/** Leaves nothing of this visitor behind in the browser's memory: the page is loaded anew. */
export function SignOut() {
  return (
    <Button
      variant="quiet"
      size="small"
      onClick={async () => {
        await signOut();
        window.location.assign(paths.signIn());
      }}
    >
      Uitloggen
    </Button>
  );
}
