import { keepAnswer } from "../answer.ts";
import { type Bench, count, kB, rated, yardstick } from "../bench.ts";
import { runChild } from "../child.ts";
import { type Contestant, contest, type Extent } from "../contest.ts";
import type { Figure, Group, Sample } from "../figures.ts";
import { asking, connections, load } from "../load.ts";
import { residentByProcess, residentMiB } from "../memory.ts";
import { freshViews, progressPath } from "../questions.ts";
import { type Server, startBare } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { copyOf, type World } from "../worlds.ts";

/** Kept and computed answers over the ordinary world. */
export async function measureAnswers(bench: Bench): Promise<Group> {
  const { ordinary } = bench.worlds;
  const copy = await copyOf(ordinary);
  const app = await bench.application.start(copy.file);
  const bare = await startBare(bench.answers);
  try {
    const headers = await signInAs(app.url, copy.accounts, "coordinator");
    const kept = (name: string, path: string, built: Kept["built"], asked: number) =>
      keptAnswer(bench, app, bare, headers, { name, path, built, asked });
    const figures = [
      ...(await kept("GET /progress, kept", progressPath(), "/empty", 0.8)),
      ...(await kept("GET /schools, 200 rows, kept", "/api/v1/schools?limit=200", "/empty", 0.8)),
      ...(bench.application.rendersPages
        ? await kept("HTML of Stand van zaken, unchanged", "/", "/", 0.5)
        : []),
      ...(await computed(bench, app, headers, ordinary, copy.file)),
      memoryOf(app, `memory after this load (${count(ordinary.schools)} schools)`),
    ];
    return {
      title: `${count(ordinary.schools)} schools: answers`,
      figures,
      notes: [`${connections} connections.`],
    };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}

/** `built` is what the empty Next application answers most like it. */
type Kept = { name: string; path: string; built: "/" | "/empty"; asked: number };

async function keptAnswer(
  bench: Bench,
  app: Server,
  bare: Server,
  headers: Record<string, string>,
  { name, path, built, asked }: Kept,
): Promise<Figure[]> {
  const file = `kept-${path.replaceAll(/\W+/g, "-")}`;
  const bytes = await keepAnswer(`${app.url}${path}`, headers, bench.answers, file);
  const yardsticks = yardsticksOf(bench, bare, built, file);
  const contestants = Object.fromEntries(yardsticks.map((known) => [known.name, known.run]));
  const samples = await contest<string>({ app: asking(app, path, headers), ...contestants }, bench.pace);
  const measured = yardsticks.map((known) => ({ name: known.name, samples: samples[known.name] ?? [] }));
  return [
    ...rated(`${name} (${kB(bytes)})`, samples.app ?? [], measured, bench.next ? asked : undefined),
    ...measured.map((known) => yardstick(known.name, known.samples)),
  ];
}

type Yardstick = { name: string; run: Contestant };

/** What a kept answer is held against; what is asked of it is asked beside the first, an answer of Next. */
function yardsticksOf({ next }: Bench, bare: Server, built: Kept["built"], file: string): Yardstick[] {
  const sameBytes = { name: "node:http, same bytes", run: asking(bare, `/${file}`) };
  if (next === null) return [sameBytes];
  return [
    { name: built === "/" ? "a static Next page" : "an empty Next route", run: asking(next, built) },
    sameBytes,
    { name: "a Next route, same bytes", run: asking(next, `/kept/${file}`) },
  ];
}

/** More computed answers than a server gives in a second: of the questions, none is asked twice. */
const mostPerSecond = 3000;

/** Each request asks another day, as known on another day. */
async function computed(
  bench: Bench,
  app: Server,
  headers: Record<string, string>,
  { days }: World,
  file: string,
): Promise<Figure[]> {
  const views = freshViews(days.from, days.through);
  let next = 0;
  const asked = (extent: Extent) => {
    const from = next;
    next += "seconds" in extent ? mostPerSecond * extent.seconds : extent.answers + 2 * connections;
    const paths = views.slice(from, next).map((view) => ({ path: progressPath(view) }));
    return load({ url: app.url, connections, extent, method: "GET", headers, requests: paths });
  };
  const raw = (extent: Extent) =>
    runChild<Sample>("raw/raw-progress.ts", [file, JSON.stringify(extent)], views.slice(-300));
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
