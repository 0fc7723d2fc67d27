import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { root, say } from "./terminal.mjs";

const oldest = [22, 12];
const brought = readFileSync(join(root, ".nvmrc"), "utf8").trim();

/** Whether a version such as `22.12.0` runs the application. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** The npm package that holds the binary itself for a platform, and where the binary lies in it. */
export function nodePackage(platform, arch) {
  const os = platform === "win32" ? "win" : platform;
  return { name: `node-${os}-${arch}`, binary: platform === "win32" ? "bin/node.exe" : "bin/node" };
}

/**
 * The Node to run everything on: this one, or else one that is fetched once into an ignored folder.
 * It comes first on PATH, so that whatever is started from here runs on it too.
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const { name, binary } = nodePackage(process.platform, process.arch);
  const folder = join(root, ".cache", `node-${brought}`);
  const node = join(folder, "node_modules", name, binary);
  if (!existsSync(node)) {
    say(`This is Node ${process.versions.node}; fetching Node ${brought} into .cache …`);
    const fetched = spawnSync(
      "npm",
      [
        "install",
        "--prefix",
        folder,
        "--no-save",
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        `${name}@${brought}`,
      ],
      { stdio: ["ignore", 2, 2], shell: process.platform === "win32", cwd: root },
    );
    if (fetched.status !== 0 || !existsSync(node)) {
      say(`Could not fetch it. Install Node ${oldest.join(".")} or newer and try again.`);
      process.exit(1);
    }
  }
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  return node;
}
