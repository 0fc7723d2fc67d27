"use client";

import { signOut } from "next-auth/react";
import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";

/** Leaves nothing of this visitor behind in the browser's memory: the page is loaded anew. */
export function SignOut() {
  return (
    <Button
      variant="quiet"
      size="small"
      onClick={async () => {
        await signOut({ redirect: false });
        window.location.assign(paths.signIn());
      }}
    >
      Uitloggen
    </Button>
  );
}
