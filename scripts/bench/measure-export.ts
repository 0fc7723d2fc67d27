import { get } from "node:http";
import { keepAnswer } from "./answer.ts";
import { type Bench, kB, rated, yardstick } from "./bench.ts";
import { contest } from "./contest.ts";
import type { Figure, Group } from "./figures.ts";
import { asking, connections } from "./load.ts";
import { memoryOf } from "./measure-answers.ts";
import { progressPath } from "./questions.ts";
import { type Server, startApp, startBare } from "./servers.ts";
import { signInAs } from "./session.ts";
import { copyOf } from "./worlds.ts";

const path = "/api/v1/schools/export?format=open";
const hangUps = 20;
const askedMs = 1000;
/** A file takes seconds when ten are asked for at once: a shorter load would see none arrive. */
const ofFilesSeconds = 12;

/** The list of 10,000 schools as a file, and what remains when those who asked for it hang up. */
export async function measureExport(bench: Bench): Promise<Group> {
  const title = "10,000 schools as CSV";
  const world = await copyOf("schools-10000");
  const app = await startApp(world.file);
  const bare = await startBare(bench.answers);
  try {
    const headers = await signInAs(app.url, world.accounts, "coordinator");
    if (!(await hasExport(app)))
      return { title, figures: [], notes: ["Not measured: this application has no export of schools."] };
    const bytes = await keepAnswer(`${app.url}${path}`, headers, bench.answers, "kept-export");
    const name = "node:http, same bytes";
    const samples = await contest(
      { app: asking(app, path, headers), bare: asking(bare, "/kept-export") },
      {
        ...bench.pace,
        rounds: Math.min(bench.pace.rounds, 2),
        seconds: ofFilesSeconds,
        warmUpSeconds: ofFilesSeconds,
      },
    );
    const figures = [
      ...rated(`CSV of 10,000 records (${kB(bytes)})`, samples.app, [{ name, samples: samples.bare }]),
      yardstick(name, samples.bare),
      await hangingUp(app, headers),
      memoryOf(app, "memory after the exports"),
    ];
    return { title, figures, notes: [`${connections} connections.`] };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}

async function hasExport(app: Server): Promise<boolean> {
  const answer = await fetch(`${app.url}/api/v1/openapi.json`);
  const { paths } = (await answer.json()) as { paths: object };
  return Object.keys(paths).some((known) => known.endsWith("/schools/export"));
}

/** Twenty clients hang up at the first bytes of their export; somebody else asks for figures right then. */
async function hangingUp(app: Server, headers: Record<string, string>): Promise<Figure> {
  await Promise.all(Array.from({ length: hangUps }, () => hangUp(`${app.url}${path}`, headers)));
  const begun = performance.now();
  const answer = await fetch(`${app.url}${progressPath({ on: "2024-05-17" })}`, { headers });
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
      response.once("data", () => {
        request.destroy();
        done();
      });
      response.once("error", () => done());
    });
    request.once("error", fail);
  });
}
