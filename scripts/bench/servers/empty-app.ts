import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { cachedFor, makeFolder } from "../folders.ts";

const sources = join("scripts", "bench", "empty-app");

/** The folder of the built empty Next application: its empty route and static page are yardsticks. */
export async function builtEmptyApp(): Promise<string> {
  const folder = cachedFor("empty-app", [sources, "package-lock.json"]);
  if (existsSync(folder)) return folder;
  console.error("Building the empty application …");
  await makeFolder(folder, async (unfinished) => {
    cpSync(sources, unfinished, { recursive: true });
    const next = join("node_modules", "next", "dist", "bin", "next");
    const child = spawn(process.execPath, [next, "build", unfinished], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error("The empty application was not built.");
  });
  return folder;
}
