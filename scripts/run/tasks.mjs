import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { makeOfflineShell } from "./offline-shell.mjs";
import { runPackage } from "./processes.mjs";
import { makePrograms } from "./programs.mjs";
import { countsFrom, lineOf } from "./results.mjs";
import { sourcesHash } from "./sources.mjs";
import { root, say } from "./terminal.mjs";

const stamp = join(root, ".next", "built-from");
const results = join(root, "test-results");

/** Builds the application when its sources changed since the last complete build. */
export async function build(node) {
  const sources = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return 0;
  say("Building …");
  rmSync(stamp, { force: true });
  const code = await runPackage(node, "next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1" });
  if (code !== 0) {
    say("The build failed.");
    process.exit(code);
  }
  await makePrograms();
  await makeOfflineShell();
  writeFileSync(stamp, sources);
  return 0;
}

const types = {
  name: "types",
  run: (node) => runPackage(node, "typescript/bin/tsc", ["--noEmit", "-p", "."]),
};
const lint = { name: "lint", run: (node) => runPackage(node, "@biomejs/biome/bin/biome", ["ci", "."]) };
const endToEnd = (args) => ({
  name: "end to end",
  report: join(results, "e2e.json"),
  async run(node) {
    const chromium = ensureChromium();
    if (chromium === null) return 1;
    await build(node);
    return await runPackage(node, "@playwright/test/cli.js", ["test", ...args], {
      TIDK_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, "e2e.json"),
    });
  },
});

function vitestStep(name, config, args = []) {
  const report = join(results, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name,
    report,
    run: (node) => runPackage(node, "vitest/vitest.mjs", ["run", "--config", config, ...reporters, ...args]),
  };
}

/** Types, lint and unit tests. */
export async function check(node) {
  return await runSteps(node, [types, lint, vitestStep("unit", "vitest.config.ts")]);
}

/** Everything: types, lint, unit tests, and end-to-end tests in a real Chromium. */
export async function test(node, args) {
  return await runSteps(node, [types, lint, vitestStep("unit", "vitest.config.ts"), endToEnd(args)]);
}

/** The tests that take long: many more runs of every property, and what is named *.long.test.ts. */
export async function testLong(node, args) {
  return await runSteps(node, [vitestStep("long", "vitest.long.config.ts", args)]);
}

/** What attackers, sick machines and crowds do: against the built application, and on loopback alone. */
export async function attack(node, args) {
  await build(node);
  return await runSteps(node, [vitestStep("attack", "vitest.attack.config.ts", args)]);
}

/** Runs steps until one fails; closes with a line that counts what passed and failed. */
async function runSteps(node, steps) {
  for (const { report } of steps) if (report) rmSync(report, { force: true });
  mkdirSync(results, { recursive: true });
  const counts = [];
  let failure = 0;
  for (const step of steps) {
    say(`\n── ${step.name}`);
    const begun = Date.now();
    failure = await step.run(node);
    say(
      `── ${step.name}: ${failure === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - begun) / 1000)} s`,
    );
    counts.push(countsFrom(step.report, failure));
    if (failure !== 0) break;
  }
  console.log(lineOf(counts));
  return failure;
}
