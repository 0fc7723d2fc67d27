import { personHere } from "./device-session.ts";
import { fetchVisit } from "./sync-api.ts";

/** How well this browser keeps what is on the device. */
export type Keeping = {
  /** The form opens without a connection: the service worker is there. */
  opensOffline: boolean;
  /** The part of the room for this site that is in use, from 0 to 1; null where the browser does not tell. */
  used: number | null;
  /** Safari on a tablet or phone, in the browser: it clears sites that are not used for a week. */
  shouldInstall: boolean;
};

/** Has the browser keep the form and what is on this device, as well as it will. */
export async function keepHere(): Promise<Keeping> {
  const registration = await navigator.serviceWorker?.register("/sw.js").catch(() => undefined); // without it the form works online
  if (registration) await navigator.serviceWorker.ready;
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
  return await keepingNow();
}

export async function keepingNow(): Promise<Keeping> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    opensOffline: Boolean(registration?.active),
    used: usage !== undefined && quota ? usage / quota : null,
    shouldInstall: isSafariOnTouch() && !window.matchMedia("(display-mode: standalone)").matches,
  };
}

function isSafariOnTouch(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /Safari/.test(userAgent) && !/Chrom|Android/.test(userAgent) && maxTouchPoints > 1;
}

/** Takes a visit along: its day card, its framework, its answers and the form itself. Throws where the server refuses. */
export async function takeAlong(visit: string): Promise<Keeping> {
  const { person } = await personHere();
  if (person) await fetchVisit(person, visit);
  return await keepHere();
}
