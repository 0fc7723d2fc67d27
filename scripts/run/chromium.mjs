import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, say } from "./terminal.mjs";

// The headless shell first: without windows, tests cost little more than half of the processor time.
const headlessShell = "chromium-headless-shell";
const names = [
  headlessShell,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const usualPlaces = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium for the end-to-end tests: the one that TIDK_CHROMIUM names, the system's, or Playwright's own;
 * else one that is installed now – from the packages of the system, and downloaded only where that cannot be. Null,
 * after a clear message, where there is none to be had.
 */
export function ensureChromium() {
  const found = findChromium(process.env, existsSync) ?? playwrightsOwn();
  if (found) return found;
  say("No Chromium found; installing one …");
  const installed = fromSystemPackages() ?? downloaded();
  if (!installed)
    say(
      "The end-to-end tests need Chromium. Install it (Debian: apt-get install chromium) and run them again.",
    );
  return installed;
}

/** The Chromium that is named, or else the best that stands on PATH or where systems put one. */
export function findChromium(env, exists) {
  if (env.TIDK_CHROMIUM) return env.TIDK_CHROMIUM;
  const folders = (env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => exists(path)) ?? null;
}

function playwrightsOwn() {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function fromSystemPackages() {
  const canInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!canInstall) return null;
  install("apt-get", ["update", "-qq"]);
  for (const name of [headlessShell, "chromium"]) {
    install("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
    const installed = findChromium(process.env, existsSync);
    if (installed) return installed;
  }
  return null;
}

function downloaded() {
  install(process.execPath, [join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  return playwrightsOwn();
}

/** Installs without a word; of a failure one line is told. */
function install(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(program, args, {
    env,
    encoding: "utf8",
    timeout: 10 * 60_000,
  });
  if (status === 0) return;
  const told = `${stdout ?? ""}\n${stderr ?? ""}`.trim().split("\n");
  say(
    `“${[program, ...args].slice(-2).join(" ")}” did not succeed: ${told.at(-1)?.trim() || "no reason was given"}`,
  );
}
