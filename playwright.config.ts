import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/server/free-port.ts";

// The configuration is read again in every worker: what is chosen once is handed on in the environment.
process.env.TIDK_E2E_DIR ??= mkdtempSync(join(tmpdir(), "toezicht-e2e-"));
process.env.TIDK_E2E_PORT ??= String(await freePort());

const port = process.env.TIDK_E2E_PORT;
const directory = process.env.TIDK_E2E_DIR;

/** The address of the server under test. */
export const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 3, // a page waits now and then: two would leave a part of two cores idle
  retries: 0,
  forbidOnly: true,
  timeout: 10 * 60_000, // no stopwatches, neither this nor those below: they end what hangs, on however slow a machine
  expect: { timeout: 60_000 },
  reporter: [["line"], ["json"]],
  use: {
    baseURL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    screenshot: "only-on-failure",
    trace: process.env.TIDK_TRACE ? "retain-on-failure" : "off", // with a trace every test takes half as long again
    launchOptions: {
      executablePath: process.env.TIDK_CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node .next/programs/start.mjs",
    url: `${baseURL}/inloggen`,
    env: {
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      TIDK_DB: join(directory, "toezicht.db"),
      TIDK_DEMO: "1",
      NEXTAUTH_URL: baseURL,
      TIDK_PROXY: "127.0.0.1", // a journey can be made from any address
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
    timeout: 10 * 60_000,
    reuseExistingServer: false,
  },
});
