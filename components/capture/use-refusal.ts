"use client";

import { useSyncExternalStore } from "react";
import type { DraftStore } from "#lib/field/draft-store.ts";

/** Why the server takes no answers of this visit any more; null while it does. */
export function useRefusal(store: DraftStore): string | null {
  return useSyncExternalStore(
    (listener) => store.subscribeAll(listener),
    () => store.visit.refusal,
  );
}
