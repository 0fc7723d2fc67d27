import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, say } from "./terminal.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium for the end-to-end tests: Playwright's own if installed, else the system's, else one that
 * is installed now where the machine allows it. Null, after a clear message, where there is none to be had.
 */
export function ensureChromium() {
  const found = playwrightsOwn() ?? onPath();
  if (found) return found;
  say("No Chromium found; trying to install one …");
  install(process.execPath, [join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  if (playwrightsOwn()) return playwrightsOwn();
  if (process.getuid?.() === 0 && isInstalled("apt-get")) {
    install("apt-get", ["update"]);
    install("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    if (onPath()) return onPath();
  }
  say(
    "The end-to-end tests need Chromium. Install it (Debian: apt-get install chromium) and run the tests again.",
  );
  return null;
}

function playwrightsOwn() {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

function isInstalled(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function install(program, args) {
  spawnSync(program, args, { stdio: ["ignore", 2, 2], timeout: 10 * 60 * 1000 });
}
