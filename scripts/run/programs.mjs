import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./processes.mjs";
import { root } from "./terminal.mjs";

const folder = join(".next", "programs");
const memory = ["--max-semi-space-size=8", "--max-old-space-size=384"];

/**
 * Makes the programs that serve into plain JavaScript beside the built application: reading types away while
 * serving takes some 150 MB of memory. Packages stay where they are.
 */
export async function makePrograms() {
  const { build } = createRequire(join(root, "package.json"))("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: {
      start: "scripts/start.ts",
      "job-worker": "lib/server/jobs/worker.ts",
      "command-worker": "lib/server/jobs/command-worker.ts",
      "check-program": "lib/server/health/check-program.ts",
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node22",
    packages: "external",
    logLevel: "warning",
  });
}

/** Serves the built application until it is stopped; gives the exit code. */
export async function startProgram(node) {
  return await run(node, [...memory, join(folder, "start.mjs")], { NODE_ENV: "production" });
}
