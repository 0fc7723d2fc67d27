import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Progress goes to standard error: standard output belongs to the task. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}
