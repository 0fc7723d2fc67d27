import { Problem } from "#lib/access/problem.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { getCurrentUser } from "./device-session.ts";
import { fetchVisit } from "./fetch-visit.ts";

/** How well this browser stores what is on the device. */
export type StorageStatus = {
  /** The form opens without a connection: the service worker is there. */
  opensOffline: boolean;
  /** The share of the storage for this site that is in use, from 0 to 1; null where the browser does not tell. */
  usedShare: number | null;
  /** Safari on a tablet or phone, not installed: it clears sites that are not used for a week. */
  shouldInstall: boolean;
};

/** Registers the service worker and asks the browser to persist the storage of this site. */
export async function enableOfflineUse(): Promise<StorageStatus> {
  const registration = await navigator.serviceWorker?.register("/sw.js").catch(() => undefined); // without it the form works online
  if (registration) await navigator.serviceWorker.ready;
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
  return await getStorageStatus();
}

export async function getStorageStatus(): Promise<StorageStatus> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    opensOffline: Boolean(registration?.active) && (await hasOfflinePage()),
    usedShare: usage !== undefined && quota ? usage / quota : null,
    shouldInstall: isSafariOnTouch() && !window.matchMedia("(display-mode: standalone)").matches,
  };
}

/** A service worker without its page, because the browser cleared its caches, opens nothing. */
async function hasOfflinePage(): Promise<boolean> {
  const page = await globalThis.caches
    ?.match(visitPaths.device, { ignoreSearch: true })
    .catch(() => undefined);
  return page !== undefined;
}

function isSafariOnTouch(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /Safari/.test(userAgent) && !/Chrom|Android/.test(userAgent) && maxTouchPoints > 1;
}

/** Stores a visit on this device: day card, framework, answers and the form itself. Throws where the server refuses. */
export async function downloadVisit(visit: string): Promise<StorageStatus> {
  const { user } = await getCurrentUser();
  if (!user) throw new Problem("unauthenticated", "Log in om dit bezoek mee te nemen.");
  await fetchVisit(user, visit);
  return await enableOfflineUse();
}
