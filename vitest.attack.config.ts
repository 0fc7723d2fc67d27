import { defineConfig } from "vitest/config";

/** `npm run attack`: what an attacker, a sick machine or a crowd does to the application. One file after the other, on loopback. */
export default defineConfig({
  test: {
    include: ["scripts/attack/**/*.attack.test.ts"],
    globalSetup: ["lib/testing/templates.ts"],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 15 * 60_000, // no stopwatch: it ends what hangs
    hookTimeout: 5 * 60_000,
  },
});
