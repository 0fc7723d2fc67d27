/**
 * Something changed in a stored visit; `ids` are the saves, none when it is the visit itself. Without a visit: the user
 * signed out.
 */
export type SyncEvent = { account: string; visit: string | null; ids: readonly string[] };

type Listener = (event: SyncEvent) => void;

const listeners = new Set<Listener>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("veld");
channel?.addEventListener("message", ({ data }) => notifyListeners(data as SyncEvent));

/** Subscribes to events of this tab and of the others. Returns the function that unsubscribes. */
export function onSyncEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends an event to every tab of this browser. */
export function emitSyncEvent(event: SyncEvent): void {
  channel?.postMessage(event);
  notifyListeners(event);
}

function notifyListeners(event: SyncEvent): void {
  for (const listener of listeners) listener(event);
}
