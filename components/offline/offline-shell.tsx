"use client";

import { useEffect, useState } from "react";
import { PageName } from "#components/ui/page/page-name.tsx";
import CaptureScreen from "#components/visits/capture/capture-screen.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { DeviceScreen } from "./device-screen.tsx";

/**
 * What opens without a connection, under whatever address could not be fetched: the visit that the address names, or
 * else what is on this device.
 */
export function OfflineShell() {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => setPath(window.location.pathname), []);
  const visit = path === null ? undefined : /^\/bezoeken\/(?!vastleggen$)([\w-]+)$/.exec(path)?.[1];
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 px-4 py-2 sm:px-6">
          <p className="text-lg font-semibold">Toezicht in de klas</p>
          <nav aria-label="Hoofdmenu" className="flex gap-4">
            <a href={visitPaths.device} className="inline-flex min-h-11 items-center">
              Op dit apparaat
            </a>
            <a href={figurePaths.progress()} className="inline-flex min-h-11 items-center">
              Alle pagina’s
            </a>
          </nav>
        </div>
      </header>
      <main id="inhoud" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 py-6 sm:px-6 sm:py-8">
        {path === null && <PageName>Op dit apparaat</PageName>}
        {path !== null && path !== visitPaths.device && visit === undefined && (
          <p role="status" className="mb-4 font-semibold">
            Er is geen verbinding. Deze pagina kan nu niet worden geopend; dit hier wel.
          </p>
        )}
        {path !== null && (visit ? <CaptureScreen visit={visit} /> : <DeviceScreen />)}
      </main>
    </div>
  );
}
