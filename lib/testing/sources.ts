import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every source of the house, and which of them are tests or stand by tests alone. */
export const sources = ["app", "components", "db", "lib", "scripts", "e2e"]
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: "utf8" }).map((file) => join(top, file)))
  .filter((file) => /\.(tsx?|mjs)$/.test(file));

export function isTest(file: string): boolean {
  return /\.test\.tsx?$|^(?:lib\/testing|scripts\/attack|e2e)\//.test(file);
}
