import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { main, readArguments, Usage } from "./arguments.ts";
import type { Bench } from "./bench/bench.ts";
import type { Pace } from "./bench/contest.ts";
import type { Group } from "./bench/figures.ts";
import { scratch } from "./bench/folders.ts";
import { measurements } from "./bench/measure/measurements.ts";
import { profileSubject, subjects } from "./bench/profile-subject.ts";
import { builtEmptyApp } from "./bench/servers/empty-app.ts";
import { builtApplication, startNext } from "./bench/servers/servers.ts";
import { closingLine, table } from "./bench/table.ts";
import { demonstration, inventedWorld } from "./bench/worlds.ts";

const worlds = {
  ordinary: demonstration,
  small: inventedWorld(200, 10),
  large: inventedWorld(10_000, 10),
};
const thorough: Pace = {
  rounds: 5,
  load: { seconds: 2 },
  warmUp: { seconds: 2 },
  days: 500,
  files: { seconds: 12 },
};
const quickly: Pace = {
  rounds: 1,
  load: { seconds: 1 },
  warmUp: { seconds: 1 },
  days: 500,
  files: { seconds: 12 },
};
const results = "test-results";
const usage = `Usage: npm run bench -- [--quick] [--only ${Object.keys(measurements).join("|")}] [--profile ${subjects.join("|")}]`;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

await main(async () => {
  const { values } = readArguments(
    { quick: { type: "boolean" }, only: { type: "string" }, profile: { type: "string" } },
    usage,
  );
  if (values.only !== undefined && !(values.only in measurements)) throw new Usage(usage);
  mkdirSync(results, { recursive: true });
  if (values.profile !== undefined) {
    if (!subjects.includes(values.profile)) throw new Usage(usage);
    console.log(await profileSubject(values.profile, join(results, `${values.profile}.cpuprofile`)));
    return 0;
  }
  const names = Object.keys(measurements).filter((name) => (values.only ?? name) === name);
  return await measure(names, values.quick ?? false);
});

/** Measures, prints a table for each group and keeps everything as JSON. 1 when something could not be measured. */
async function measure(names: readonly string[], quick: boolean): Promise<number> {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version };
  const load = loadavg()[0] ?? 0;
  console.log(
    `${machine.cores} × ${machine.cpu}, Node ${machine.node}, load ${load.toFixed(2)} at the start`,
  );
  if (load > machine.cores / 2) console.log("The machine is busy: read the ratios, not the numbers.");
  const pace = quick ? quickly : thorough;
  const answers = scratch();
  const next = await startNext(await builtEmptyApp(), answers);
  const bench: Bench = { worlds, pace, application: builtApplication, next, answers };
  const groups: Group[] = [];
  const failed: string[] = [];
  for (const name of names) {
    try {
      const group = await measurements[name]?.(bench);
      if (group) groups.push(group);
      if (group) console.log(`\n${table(group)}`);
    } catch (error) {
      failed.push(name);
      console.error(`\n“${name}” could not be measured:`, error);
    }
  }
  await next.stop();
  const outcome = { at: new Date().toISOString(), machine, load, pace, groups, failed };
  writeFileSync(join(results, "bench.json"), `${JSON.stringify(outcome, null, 2)}\n`);
  console.log(`\n${closingLine(groups)}`);
  return failed.length === 0 ? 0 : 1;
}
