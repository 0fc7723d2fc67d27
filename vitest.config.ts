import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,db,scripts,components}/**/*.test.{ts,tsx,mjs}"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
