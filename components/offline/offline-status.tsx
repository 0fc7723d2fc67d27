"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { type Keeping, keepHere, keepingNow } from "#lib/offline/offline-download.ts";

/** Says whether the form opens without a connection, and what the browser may do with what is kept here. */
export function Carried() {
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    async function keep() {
      setKeeping(await keepingNow());
      setKeeping(await keepHere());
    }
    void keep();
  }, []);
  return keeping && <KeepingNotes keeping={keeping} />;
}

function KeepingNotes({ keeping }: { keeping: Keeping }) {
  const { opensOffline, used, shouldInstall } = keeping;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-muted" data-opens-offline={opensOffline}>
        {opensOffline
          ? "Meegenomen: dit bezoek opent ook zonder verbinding."
          : "Dit bezoek opent nog niet zonder verbinding. Even geduld, of laad de pagina opnieuw."}
      </p>
      {used !== null && used > 0.8 && (
        <Notice kind="warning" title="Dit apparaat is bijna vol">
          Verstuur uw antwoorden en maak ruimte op het apparaat.
        </Notice>
      )}
      {shouldInstall && (
        <Notice title="Zet de toepassing op het beginscherm">
          Safari wist websites die u een week niet gebruikt. Kies Deel en dan “Zet op beginscherm”.
        </Notice>
      )}
    </div>
  );
}
