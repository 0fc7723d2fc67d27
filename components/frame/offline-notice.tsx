"use client";

import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/**
 * Warns that the connection is gone: the page stays, but may be old, and nothing can be recorded. The form of a visit
 * shows by itself where its answers are stored.
 */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="offline-notice bg-negative-soft text-center text-negative">
      {!isOnline && (
        <p className="px-4 py-1.5">
          Geen verbinding. Wat u ziet kan verouderd zijn, en vastleggen kan nu niet. Uw invoer blijft staan.
        </p>
      )}
    </div>
  );
}
