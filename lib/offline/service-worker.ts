import { NetworkOnly, type PrecacheEntry, Serwist } from "serwist";

/** Filled in when the application is built: the field route and what it is made of. */
declare const self: { __SW_MANIFEST: PrecacheEntry[] };

/** Seconds: a classroom's network may hang instead of failing, and then the form on this device opens. */
const patience = 10;

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
      matcher: ({ request, url }) => request.mode === "navigate" && url.pathname.startsWith("/bezoeken/"),
      handler: new NetworkOnly({ networkTimeoutSeconds: patience }),
    },
    { matcher: ({ request }) => request.mode === "navigate", handler: new NetworkOnly() },
  ],
  fallbacks: {
    entries: [{ url: "/veld", matcher: ({ request }) => request.mode === "navigate" }],
  },
});

worker.addEventListeners();
