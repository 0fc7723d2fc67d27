// Every npm command starts here. It has no dependencies and runs on Node 20.9 or newer: it brings the Node that the
// application needs, installs what is missing, and then hands over. What it says goes to standard error.
import { ensureModules } from "./run/modules.mjs";
import { ensureNode } from "./run/node-version.mjs";
import { runScript } from "./run/processes.mjs";
import { startProgram } from "./run/programs.mjs";
import { attack, build, check, test, testLong } from "./run/tasks.mjs";

const [task, ...args] = process.argv.slice(2);
const scripts = [
  "dev",
  "import",
  "progress",
  "init",
  "backup",
  "clock",
  "journal-verify",
  "bench",
  "db-generate",
  "new",
];
const tasks = { build, check, test, "test-long": testLong, attack };

const node = await ensureNode();
await ensureModules();
if (task === "start" || task === "bench") await build(node);
if (task === "start") process.exitCode = await startProgram(node);
else if (task in tasks) process.exitCode = await tasks[task](node, args);
else if (scripts.includes(task)) process.exitCode = await runScript(node, task, args);
else {
  console.error(`Unknown task “${task}”. Tasks: ${["start", ...Object.keys(tasks), ...scripts].join(", ")}.`);
  process.exitCode = 2;
}
