import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,db,scripts,components}/**/*.test.{ts,tsx}"],
    exclude: ["**/*.{long,attack}.test.*"],
    globalSetup: ["lib/testing/templates.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 10 * 60_000, // no stopwatch: it ends what hangs
  },
});
