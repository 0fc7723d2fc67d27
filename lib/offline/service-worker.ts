import { NetworkOnly, type PrecacheEntry, Serwist } from "serwist";

/** Filled in when the application is built: the offline page and its assets. */
declare const self: { __SW_MANIFEST: PrecacheEntry[] };

/** Seconds: a classroom's network may hang instead of failing, and then the form on this device opens. */
const navigationTimeout = 10;

/**
 * Caches the offline page and its assets on the device, and nothing else: answers of the API and pages with data on them
 * always come from the server. In place of a page that cannot be fetched the offline page opens, which reads this device.
 */
const worker = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url }) => request.mode === "navigate" && url.pathname.startsWith("/bezoeken/"),
      handler: new NetworkOnly({ networkTimeoutSeconds: navigationTimeout }),
    },
    { matcher: ({ request }) => request.mode === "navigate", handler: new NetworkOnly() },
  ],
  fallbacks: {
    entries: [{ url: "/veld", matcher: ({ request }) => request.mode === "navigate" }],
  },
});

worker.addEventListeners();
