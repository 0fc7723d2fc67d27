import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the databases stand that tests copy: one folder for all processes of a run, or else one of this process. */
export function templatesFolder(): string {
  process.env.TIDK_TEMPLATES ??= makeFolder();
  return process.env.TIDK_TEMPLATES;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-templates-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Vitest calls this before its workers start, which inherit the environment. */
export default function setup(): void {
  templatesFolder();
}
