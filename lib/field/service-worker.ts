import { NetworkOnly, type PrecacheEntry, Serwist } from "serwist";

/** Filled in when the application is built: the field route and what it is made of. */
declare const self: { __SW_MANIFEST: PrecacheEntry[] };

/** A classroom's network may hang instead of failing: then the page of this device opens. */
const patience = 8;

/**
 * Keeps the field route and its assets on the device, and nothing else: answers of the API and pages with data on them
 * always come from the server. A page that cannot be fetched opens as the field route, which reads what this device has.
 */
const worker = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request }) => request.mode === "navigate",
      handler: new NetworkOnly({ networkTimeoutSeconds: patience }),
    },
  ],
  fallbacks: {
    entries: [{ url: "/veld", matcher: ({ request }) => request.mode === "navigate" }],
  },
});

worker.addEventListeners();
