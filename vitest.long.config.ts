import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const tests = globSync("{lib,db,scripts,components}/**/*.test.{ts,tsx}", {
  exclude: ["**/*.attack.test.ts"],
});
const isLong = (file: string) => file.includes(".long.test.");
const hasProperties = (file: string) => readFileSync(file, "utf8").includes('from "fast-check"');

/** `npm run test:long`: the tests named *.long.test.ts, and every file with properties once more with many more runs. */
export default defineConfig({
  test: {
    include: tests.filter((file) => isLong(file) || hasProperties(file)),
    setupFiles: ["lib/testing/runs.ts"],
    env: { TIDK_RUNS: process.env.TIDK_RUNS ?? "10" },
    globalSetup: ["lib/testing/templates.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60 * 60_000, // no stopwatch: it ends what hangs
  },
});
