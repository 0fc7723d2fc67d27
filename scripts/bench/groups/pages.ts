import { gzipSync } from "node:zlib";
import type { Role } from "#lib/access/actor.ts";
import { type Bench, count, type Group } from "../bench.ts";
import { type Figure, median } from "../figures.ts";
import type { Application, Server } from "../servers.ts";
import { signInAs } from "../sign-in.ts";
import { copyOf, type World } from "../worlds.ts";

/** What may be computed for an answer before and after its kind was asked for, and what it may weigh. */
const asked = { coldMs: 150, warmMs: 50, bytes: 100_000 };

/** Lists and pages that would grow with the history or with the round, and who asks for them. */
const addresses: readonly { path: string; as: Role }[] = [
  { path: "/api/v1/due", as: "coordinator" },
  { path: "/api/v1/due", as: "reviewer" },
  { path: "/api/v1/planning", as: "coordinator" },
  { path: "/api/v1/planned-visits", as: "coordinator" },
  { path: "/planning", as: "coordinator" },
  { path: "/planning?view=lijst", as: "coordinator" },
  { path: "/planning?view=maand", as: "coordinator" },
  { path: "/planning/plan", as: "coordinator" },
  { path: "/planning/bezoeken", as: "coordinator" },
  { path: "/wachten", as: "coordinator" },
  { path: "/vooruitblik", as: "coordinator" },
  { path: "/agenda", as: "inspector" },
  { path: "/keurmerk", as: "reviewer" },
  { path: "/", as: "coordinator" },
];

/** What lists and pages cost the thread that everybody waits for, with many schools and with many visits to few. */
export async function measurePages({ worlds, application }: Bench): Promise<Group> {
  const figures: Figure[] = [];
  for (const world of [worlds.large, worlds.busy]) figures.push(...(await figuresOf(world, application)));
  return { title: "Lists and pages: longest turn of the main thread, and bytes after gzip", figures };
}

async function figuresOf(world: World, application: Application): Promise<Figure[]> {
  const file = await copyOf(world);
  const app = await application.start(file);
  try {
    const figures: Figure[] = [];
    for (const { path, as } of addresses) {
      if (!application.rendersPages && !path.startsWith("/api/")) continue;
      const name = `${path} (${as}, ${count(world.schools)} × ${world.rounds})`;
      figures.push({ name, ...(await costOf(app, path, await signInAs(as, file))) });
    }
    return figures;
  } finally {
    await app.stop();
  }
}

/** A page that was kept whole costs next to nothing: it is asked again under addresses that are new each time. */
async function costOf(app: Server, path: string, headers: { cookie: string }): Promise<Omit<Figure, "name">> {
  const isPage = !path.startsWith("/api/");
  const again = (nth: number) => (isPage ? `${path}${path.includes("?") ? "&" : "?"}nth=${nth}` : path);
  const cold = await ask(app, path, headers);
  const warm = [];
  for (let nth = 0; nth < 15; nth++) warm.push(await ask(app, again(nth), headers));
  const warmMs = median(warm.slice(5).map(({ ms }) => ms));
  return {
    value: `${cold.ms.toFixed(0)} ms at first, then ${warmMs.toFixed(1)} ms, ${kB(cold.bytes)}`,
    asked: `at most ${asked.coldMs} and ${asked.warmMs} ms, ${kB(asked.bytes)}`,
    reached: cold.ms <= asked.coldMs && warmMs <= asked.warmMs && cold.bytes <= asked.bytes,
  };
}

/** The longest turn of the main thread while it answers, as CPU time. */
async function ask({ url, turnsDuring }: Server, path: string, headers: { cookie: string }) {
  let bytes = 0;
  const { longestMs: ms } = await turnsDuring(async () => {
    const answer = await fetch(url + path, { headers, redirect: "error" });
    bytes = gzipSync(await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
  });
  return { ms, bytes };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
