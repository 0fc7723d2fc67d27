import { get } from "node:http";
import { keepAnswer } from "../answer.ts";
import { type Bench, count, kB, rated, yardstick } from "../bench.ts";
import { contest } from "../contest.ts";
import type { Figure, Group } from "../figures.ts";
import { asking, connections } from "../load.ts";
import { progressPath } from "../questions.ts";
import { type Server, startBare } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { copyOf, type World } from "../worlds.ts";
import { memoryOf } from "./answers.ts";

const path = "/api/v1/schools/export?format=open";
const hangUps = 20;
const askedMs = 1000;

/** The list of many schools as a file, and what remains when those who asked for it hang up. */
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
      await hangingUp(app, headers, large),
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

/** Twenty clients hang up at the first bytes of their export; somebody else asks for figures right then. */
async function hangingUp(app: Server, headers: Record<string, string>, { days }: World): Promise<Figure> {
  await Promise.all(Array.from({ length: hangUps }, () => hangUp(`${app.url}${path}`, headers)));
  const begun = performance.now();
  const answer = await fetch(`${app.url}${progressPath({ on: days.through })}`, { headers });
  await answer.arrayBuffer();
  const took = performance.now() - begun;
  if (!answer.ok) throw new Error(`The answer after ${hangUps} hang-ups was ${answer.status}.`);
  return {
    name: `next answer after ${hangUps} clients hung up mid-export`,
    value: `${took.toFixed(0)} ms`,
    asked: `within ${askedMs} ms`,
    reached: took <= askedMs,
  };
}

function hangUp(url: string, headers: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const request = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}.`));
      response.once("data", () => {
        request.destroy();
        done();
      });
      response.once("error", () => done());
    });
    request.once("error", fail);
  });
}
