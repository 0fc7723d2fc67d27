/**
 * Something changed in what is kept of a visit; `ids` are the saves, none when it is the visit itself. Without a visit:
 * somebody signed out.
 */
export type Change = { account: string; visit: string | null; ids: readonly string[] };

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("veld");
channel?.addEventListener("message", ({ data }) => tell(data as Change));

/** Hears of changes in this tab and in the others; gives what stops it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every tab of this browser that something is kept differently now. */
export function announce(change: Change): void {
  channel?.postMessage(change);
  tell(change);
}

function tell(change: Change): void {
  for (const listener of listeners) listener(change);
}
