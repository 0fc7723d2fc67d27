import { type Bench, count, rated, yardstick } from "../bench.ts";
import { runChild } from "../child.ts";
import { contest } from "../contest.ts";
import { type Figure, type Group, middle, type Sample, sampleOf } from "../figures.ts";
import { asking, connections, load } from "../load.ts";
import { progressPath, someDays } from "../questions.ts";
import type { Server } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { copyOf, type WorldCopy } from "../worlds.ts";
import { memoryOf } from "./answers.ts";
import { recorder, visitBodies } from "./visits.ts";

const listPath = "/api/v1/schools?limit=200";
const anyDayMs = 20;

/** What many schools in many rounds change. */
export async function measureScale(bench: Bench): Promise<Group> {
  const { application, pace, worlds } = bench;
  const { small, large } = worlds;
  const [fewCopy, manyCopy] = [await copyOf(small), await copyOf(large)];
  const [few, many] = [await application.start(fewCopy.file), await application.start(manyCopy.file)];
  try {
    const headers = await signInAs(many.url, manyCopy.accounts, "coordinator");
    const figures = [
      ...(await anyDay(bench, many, headers, manyCopy.file)),
      ...(await lists(bench, few, await signInAs(few.url, fewCopy.accounts, "coordinator"), many, headers)),
      ...(await writes(bench, many, manyCopy, headers)),
      memoryOf(many, `memory after this load (${count(large.schools)} × ${large.rounds})`),
    ];
    const notes = [
      `“Any day”: ${pace.days} requests one after another; the rest ${connections} connections.`,
    ];
    return { title: `${count(large.schools)} schools × ${large.rounds} years`, figures, notes };
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
}

/** Days over all rounds, none asked twice, one request after another: how long somebody waits. */
async function anyDay(
  { pace, worlds }: Bench,
  app: Server,
  headers: Record<string, string>,
  file: string,
): Promise<Figure[]> {
  const { from, through } = worlds.large.days;
  const warmUp = pace.days / 10;
  const all = someDays(from, through, pace.days + warmUp);
  const ask = (some: readonly string[]) =>
    load({
      url: app.url,
      connections: 1,
      extent: { answers: some.length },
      method: "GET",
      headers,
      requests: some.map((on) => ({ path: progressPath({ on }) })),
    });
  await ask(all.slice(0, warmUp));
  const asked = all.slice(warmUp);
  const sample = await ask(asked);
  const raw = await runChild<Sample>(
    "raw/raw-progress.ts",
    [file, JSON.stringify(pace.load)],
    asked.slice(0, 100).map((on) => ({ on })),
  );
  return [
    {
      ...rated("GET /progress on any day", [sample], [{ name: "the same SELECTs alone", samples: [raw] }])[0],
      name: "GET /progress on any day",
      asked: `p99 under ${anyDayMs} ms`,
      reached: sample.p99 < anyDayMs,
    },
    yardstick("the same SELECTs alone", [raw]),
  ];
}

async function lists(
  bench: Bench,
  few: Server,
  fewHeaders: Record<string, string>,
  many: Server,
  manyHeaders: Record<string, string>,
): Promise<Figure[]> {
  const samples = await contest(
    { many: asking(many, listPath, manyHeaders), few: asking(few, listPath, fewHeaders) },
    bench.pace,
  );
  const name = `the list at ${count(bench.worlds.small.schools)} stored`;
  return [
    ...rated(
      `GET /schools, 200 rows, at ${count(bench.worlds.large.schools)} stored`,
      samples.many,
      [{ name, samples: samples.few }],
      0.9,
    ),
    yardstick(name, samples.few),
  ];
}

/** Writing at this size, and the first answers after a write, when nothing that was kept may serve. */
async function writes(
  bench: Bench,
  app: Server,
  { file, accounts }: WorldCopy,
  headers: Record<string, string>,
): Promise<Figure[]> {
  const inspector = await signInAs(app.url, accounts, "inspector");
  const bodies = visitBodies(file, bench.worlds.large);
  const samples = await contest({ app: recorder(app, inspector, bodies) }, { ...bench.pace, rounds: 1 });
  const times: number[] = [];
  for (const { path, body } of bodies.take(30)) {
    const written = await fetch(`${app.url}${path}`, {
      method: "POST",
      headers: { ...inspector, "content-type": "application/json" },
      body,
    });
    if (written.status !== 201) throw new Error(`${path} answered ${written.status}.`);
    times.push(await timeOf(`${app.url}${progressPath()}`, headers));
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    { name: "POST /visits at this size", sample: middle(samples.app) },
    { name: "GET /progress, first after a write", sample: sampleOf(times, total) },
  ];
}

async function timeOf(url: string, headers: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - begun;
}
