import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { main, readArguments, Usage } from "./arguments.ts";
import { type Bench, closingLine, type Group, table } from "./bench/bench.ts";
import { groups } from "./bench/groups/groups.ts";
import { profileSubject, subjects } from "./bench/profile.ts";
import { builtApplication, startEmptyApp } from "./bench/servers.ts";
import { busyDemonstration, demonstration, inventedWorld } from "./bench/worlds.ts";

const worlds = {
  ordinary: demonstration,
  small: inventedWorld(200, 10),
  large: inventedWorld(10_000, 10),
  busy: busyDemonstration,
};
const long = { rounds: 5, load: { seconds: 2 }, warmUp: { seconds: 2 } };
const short = { rounds: 1, load: { seconds: 1 }, warmUp: { seconds: 1 } };
const results = "test-results";
const usage = `Usage: npm run bench -- [--quick] [--only ${Object.keys(groups).join("|")}] [--profile ${subjects.join("|")}]`;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

await main(async () => {
  const text = { type: "string" } as const;
  const { values } = readArguments({ quick: { type: "boolean" }, only: text, profile: text }, usage);
  const { only, profile } = values;
  if (only !== undefined && !Object.hasOwn(groups, only)) throw new Usage(usage);
  if (profile !== undefined && !subjects.includes(profile)) throw new Usage(usage);
  mkdirSync(results, { recursive: true });
  if (profile === undefined) return await measure(only, values.quick ? short : long);
  const folder = join(results, `profile-${profile}`);
  await profileSubject(profile, folder);
  console.log(`Open the largest file of ${folder} in the Performance panel of Chromium.`);
  return 0;
});

/** Measures, prints a table for each group and keeps everything as JSON. 1 when something could not be measured. */
async function measure(only: string | undefined, turns: typeof long): Promise<number> {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version };
  const load = loadavg()[0] ?? 0;
  console.log(`${machine.cores} × ${machine.cpu}, Node ${machine.node}, load ${load} at the start`);
  if (load > machine.cores / 2) console.log("The machine is busy: read the ratios, not the numbers.");
  const emptyApp = await startEmptyApp();
  const pace = { ...turns, days: 500, files: { seconds: 12 } };
  const bench: Bench = { worlds, pace, application: builtApplication, emptyApp };
  const measured: Group[] = [];
  const failed: string[] = [];
  for (const [name, measureGroup] of Object.entries(groups)) {
    if (only !== undefined && only !== name) continue;
    try {
      const group = await measureGroup(bench);
      measured.push(group);
      table(group);
    } catch (error) {
      failed.push(name);
      console.error(`\n“${name}” could not be measured:`, error);
    }
  }
  await emptyApp.stop();
  const outcome = { at: new Date().toISOString(), machine, load, pace, groups: measured, failed };
  writeFileSync(join(results, "bench.json"), `${JSON.stringify(outcome, null, 2)}\n`);
  console.log(`\n${closingLine(measured)}`);
  return failed.length === 0 ? 0 : 1;
}
