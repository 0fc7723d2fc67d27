import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "./terminal.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".installed-for");
const lock = join(root, ".cache", "installing");

/** Installs the exact packages of the lock file when they are missing or were installed for another lock file. */
export async function ensureModules() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const installed = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (installed()) return;
  mkdirSync(join(root, ".cache"), { recursive: true });
  await takeLock();
  try {
    if (installed()) return;
    say("Installing packages …");
    const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
      cwd: root,
    });
    if (npm.status !== 0) {
      say("Installing failed. Is the npm registry within reach?");
      process.exit(1);
    }
    writeFileSync(stamp, wanted);
  } finally {
    releaseLock();
  }
}

/** Only one process installs at a time; another waits for it, at most ten minutes. */
async function takeLock() {
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      process.once("exit", releaseLock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (waited === 0) say("Another process is installing; waiting for it …");
    if (waited > 600) {
      say(`Waited too long. If nothing is installing, remove ${lock}.`);
      process.exit(1);
    }
    await new Promise((done) => setTimeout(done, 1000));
  }
}

function releaseLock() {
  if (existsSync(lock)) rmdirSync(lock);
}
