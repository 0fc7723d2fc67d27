import { keepAnswer } from "../answer.ts";
import { type Bench, count, kB, rated, yardstick } from "../bench.ts";
import { contest } from "../contest.ts";
import type { Figure, Group } from "../figures.ts";
import { asking, connections } from "../load.ts";
import { progressPath, someDays } from "../questions.ts";
import { type Server, startBare } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { twentyExports } from "../twenty-exports.ts";
import { copyOf, type World } from "../worlds.ts";
import { memoryOf } from "./answers.ts";

const path = "/api/v1/schools/export?format=open";
const askedMs = 100;

/** The list of many schools as a file, and what others notice when many ask for it at once. */
export async function measureExport(bench: Bench): Promise<Group> {
  const { large } = bench.worlds;
  const copy = await copyOf(large);
  const app = await bench.application.start(copy.file);
  const bare = await startBare(bench.answers);
  try {
    const headers = await signInAs(app.url, copy.accounts, "coordinator");
    const bytes = await keepAnswer(`${app.url}${path}`, headers, bench.answers, "kept-export");
    const name = "node:http, same bytes";
    const samples = await contest(
      { app: asking(app, path, headers), bare: asking(bare, "/kept-export") },
      {
        rounds: Math.min(bench.pace.rounds, 2),
        load: bench.pace.files,
        warmUp: bench.pace.warmUp && bench.pace.files,
      },
    );
    const figures = [
      ...rated(`CSV of ${count(large.schools)} records (${kB(bytes)})`, samples.app, [
        { name, samples: samples.bare },
      ]),
      yardstick(name, samples.bare),
      ...(await manyAtOnce(app, headers, large)),
      memoryOf(app, "memory after the exports"),
    ];
    return {
      title: `${count(large.schools)} schools as CSV`,
      figures,
      notes: [`${connections} connections.`],
    };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}

/** Twenty ask for the file at once, ten of them hang up; somebody else asks for figures of a day all the while. */
async function manyAtOnce(app: Server, headers: Record<string, string>, { days }: World): Promise<Figure[]> {
  const questions = someDays(days.from, days.through, 500).map((on) => progressPath({ on }));
  const { files, answers, memory } = await twentyExports(app, headers, path, questions);
  if (files.length !== 10 || new Set(files).size !== 1)
    throw new Error("Ten files at once were not ten times the same file.");
  const longest = Math.max(...answers);
  return [
    {
      name: `longest of ${answers.length} answers while 20 asked for the file and 10 of them hung up`,
      value: `${longest.toFixed(0)} ms`,
      asked: `within ${askedMs} ms`,
      reached: longest <= askedMs,
    },
    {
      name: "memory before, at most meanwhile, and afterwards",
      value: memory
        ? `${[memory.before, memory.most, memory.afterwards].map((used) => used.toFixed(0)).join(", ")} MiB`
        : "not on this system",
    },
  ];
}
