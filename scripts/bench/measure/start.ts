import { type Bench, count } from "../bench.ts";
import { type Figure, type Group, median } from "../figures.ts";
import { firstLoad } from "../first-load.ts";
import type { Server } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { copyOf } from "../worlds.ts";
import { memoryOf } from "./answers.ts";

const askedBytes = 165_000;

/** How soon the first answer comes after a start, and how much script a browser fetches first. */
export async function measureStart(bench: Bench): Promise<Group> {
  const { application, pace, worlds } = bench;
  const copy = await copyOf(worlds.ordinary);
  let app = await application.start(copy.file);
  const times = [app.startedInMs];
  while (times.length < pace.rounds) {
    await app.stop();
    app = await application.start(copy.file);
    times.push(app.startedInMs);
  }
  try {
    const { cookie = "" } = await signInAs(app.url, copy.accounts, "coordinator");
    const figures: Figure[] = [
      { name: "start to first answer", value: `${median(times).toFixed(0)} ms` },
      { ...memoryOf(app, "memory after the start"), asked: undefined, reached: undefined },
    ];
    for (const path of application.rendersPages ? ["/", "/scholen"] : [])
      figures.push(await scriptsOf(app, path, cookie));
    const title = `${count(worlds.ordinary.schools)} schools: start and first load`;
    return { title, figures, notes: ["1 kB is 1,000 bytes."] };
  } finally {
    await app.stop();
  }
}

async function scriptsOf(app: Server, path: string, cookie: string): Promise<Figure> {
  const { bytes, scripts } = await firstLoad(app.url, path, cookie);
  return {
    name: `first-load JavaScript of ${path} (${scripts.length} files, gzip)`,
    value: `${(bytes / 1000).toFixed(1)} kB`,
    asked: `at most ${askedBytes / 1000} kB`,
    reached: bytes <= askedBytes,
  };
}
