"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { enableOfflineUse, getStorageStatus, type StorageStatus } from "#lib/offline/offline-download.ts";

type OfflineStatusProps = {
  /** What is on this device and opens without a connection; null where nothing is. */
  taken: "Dit bezoek opent" | "Deze bezoeken openen" | null;
};

/** Whether the form opens without a connection, and what the browser may do with what is stored here. */
export function OfflineStatus({ taken }: OfflineStatusProps) {
  const [storage, setStorage] = useState<StorageStatus | null>(null);
  useEffect(() => {
    async function prepare() {
      setStorage(await getStorageStatus());
      setStorage(await enableOfflineUse());
    }
    void prepare();
  }, []);
  return storage && <StorageNotes taken={taken} storage={storage} />;
}

function StorageNotes({ taken, storage }: OfflineStatusProps & { storage: StorageStatus }) {
  const { opensOffline, usedShare, shouldInstall } = storage;
  return (
    <div className="flex flex-col gap-3">
      {taken && (
        <p className="text-sm text-ink-muted" data-opens-offline={opensOffline}>
          {opensOffline
            ? `Meegenomen. ${taken} ook zonder verbinding.`
            : `${taken} nog niet zonder verbinding. Even geduld, of laad de pagina opnieuw.`}
        </p>
      )}
      {usedShare !== null && usedShare > 0.8 && (
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
