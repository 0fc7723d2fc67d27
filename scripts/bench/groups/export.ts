import { type Bench, count, type Group } from "../bench.ts";
import { asking } from "../load.ts";
import { memoryOf } from "../memory.ts";
import { progressPath, someDays } from "../questions.ts";
import { signInAs } from "../sign-in.ts";
import { twentyExports } from "../twenty-exports.ts";
import { copyOf } from "../worlds.ts";

const path = "/api/v1/schools/export?format=open";

/** The list of many schools as a file, and what others notice when many ask for it at once. */
export async function measureExport({ worlds, application, pace }: Bench): Promise<Group> {
  const { schools, days } = worlds.large;
  const file = await copyOf(worlds.large);
  const app = await application.start(file);
  try {
    const headers = await signInAs("coordinator", file);
    const sample = await asking(app.url, path, headers)(pace.files);
    const questions = someDays(days, 500).map((on) => progressPath(on));
    for (const question of questions.splice(0, 50))
      await (await fetch(app.url + question, { headers })).arrayBuffer();
    const { files, answers, memory } = await twentyExports(app, headers, path, questions);
    if (files.length !== 10 || new Set(files).size !== 1)
      throw new Error("Ten files at once were not ten times the same file.");
    const longest = Math.max(...answers);
    const used = memory && [memory.before, memory.most, memory.afterwards].map((mib) => mib.toFixed(0));
    const figures = [
      { name: `CSV of ${count(schools)} records, ten clients at once`, sample },
      {
        name: `longest of ${answers.length} answers while 20 asked for the file and 10 of them hung up`,
        value: `${longest.toFixed(0)} ms`,
        asked: "within 100 ms",
        reached: longest <= 100,
      },
      {
        name: "memory before, at most meanwhile, and afterwards",
        value: used ? `${used.join(", ")} MiB` : "not on this system",
      },
      memoryOf(app.pid, "memory after the exports"),
    ];
    return { title: `${count(schools)} schools as CSV`, figures };
  } finally {
    await app.stop();
  }
}
