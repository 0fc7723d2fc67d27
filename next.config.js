import { securityHeaders } from "./lib/server/security-headers.js";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true }, // pages that are refused answer 403
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "piscina",
    "playwright-core",
    "@observablehq/plot",
    "linkedom",
    "read-excel-file",
  ],
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
    },
  ],
};
