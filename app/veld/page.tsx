import { OfflineShell } from "#components/offline/offline-shell.tsx";

export const dynamic = "force-static";

/** The offline page: it holds no data of anybody, so that it can be cached on a device. */
export default function OfflinePage() {
  return <OfflineShell />;
}
