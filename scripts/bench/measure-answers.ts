import { keepAnswer } from "./answer.ts";
import { type Bench, kB, rated, yardstick } from "./bench.ts";
import { runChild } from "./child.ts";
import { contest } from "./contest.ts";
import type { Figure, Group, Sample } from "./figures.ts";
import { asking, connections, load } from "./load.ts";
import { residentByProcess, residentMiB } from "./memory.ts";
import { freshViews, progressPath } from "./questions.ts";
import { type Server, startApp, startBare } from "./servers.ts";
import { signInAs } from "./session.ts";
import { copyOf } from "./worlds.ts";

/** Kept and computed answers over the demonstration of 217 schools. */
export async function measureAnswers(bench: Bench): Promise<Group> {
  const world = await copyOf("demonstration");
  const app = await startApp(world.file);
  const bare = await startBare(bench.answers);
  try {
    const headers = await signInAs(app.url, world.accounts, "coordinator");
    const kept = (name: string, path: string, next: string, asked: number) =>
      keptAnswer(bench, app, bare, headers, { name, path, next, asked });
    const figures = [
      ...(await kept("GET /progress, kept", progressPath(), "/empty", 0.8)),
      ...(await kept("GET /schools, 200 rows, kept", "/api/v1/schools?limit=200", "/empty", 0.8)),
      ...(await kept("HTML of Stand van zaken, unchanged", "/", "/", 0.5)),
      ...(await computed(bench, app, headers, world.file)),
      memoryOf(app, "memory after this load (217 schools)"),
    ];
    return { title: "217 schools: answers", figures, notes: [`${connections} connections.`] };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}

type Kept = { name: string; path: string; next: string; asked: number };

async function keptAnswer(
  bench: Bench,
  app: Server,
  bare: Server,
  headers: Record<string, string>,
  { name, path, next, asked }: Kept,
): Promise<Figure[]> {
  const file = `kept-${path.replaceAll(/\W+/g, "-")}`;
  const bytes = await keepAnswer(`${app.url}${path}`, headers, bench.answers, file);
  const samples = await contest(
    {
      app: asking(app, path, headers),
      next: asking(bench.next, next),
      bare: asking(bare, `/${file}`),
      sameBytes: asking(bench.next, `/kept/${file}`),
    },
    bench.pace,
  );
  const nextName = next === "/" ? "a static Next page" : "an empty Next route";
  return [
    ...rated(
      `${name} (${kB(bytes)})`,
      samples.app,
      [
        { name: nextName, samples: samples.next },
        { name: "node:http, same bytes", samples: samples.bare },
        { name: "a Next route, same bytes", samples: samples.sameBytes },
      ],
      asked,
    ),
    yardstick(nextName, samples.next),
    yardstick("node:http, same bytes", samples.bare),
    yardstick("a Next route, same bytes", samples.sameBytes),
  ];
}

/** More computed answers than a server gives in a second: of the questions, none is asked twice. */
const mostPerSecond = 3000;

/** Each request asks another day, as known on another day. */
async function computed(
  bench: Bench,
  app: Server,
  headers: Record<string, string>,
  file: string,
): Promise<Figure[]> {
  const views = freshViews("2017-07-01", "2018-02-04");
  let next = 0;
  const asked = (seconds: number) => {
    const from = next;
    next += mostPerSecond * seconds;
    const paths = views.slice(from, next).map((view) => ({ path: progressPath(view) }));
    return load({ url: app.url, connections, seconds, method: "GET", headers, requests: paths });
  };
  const raw = (seconds: number) =>
    runChild<Sample>("raw/raw-progress.ts", [file, String(Math.min(seconds, 2))], views.slice(-300));
  const samples = await contest({ app: asked, raw }, bench.pace);
  return [
    ...rated("GET /progress, another day each time", samples.app, [
      { name: "the same SELECTs alone", samples: samples.raw },
    ]),
    yardstick("the same SELECTs alone", samples.raw),
  ];
}

/** The memory of a server and its children beside what is asked. */
export function memoryOf(app: Server, name: string): Figure {
  const used = residentMiB(app.pid);
  if (used === null) return { name, value: "not on this system" };
  const parts = residentByProcess(app.pid).map((part) => part.toFixed(0));
  return {
    name: `${name} (${parts.join(" + ")})`,
    value: `${used.toFixed(0)} MiB`,
    asked: "at most 300 MiB",
    reached: used <= 300,
  };
}
