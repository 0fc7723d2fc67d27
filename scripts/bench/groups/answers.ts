import { type Bench, count, type Group } from "../bench.ts";
import { compare, type Figure } from "../figures.ts";
import { firstLoad } from "../first-load.ts";
import { asking } from "../load.ts";
import { memoryOf } from "../memory.ts";
import { progressPath } from "../questions.ts";
import { signInAs } from "../sign-in.ts";
import { copyOf } from "../worlds.ts";

const askedBytes = 165_000;

/** A start, the scripts of a page, and kept answers beside what Next answers without computing anything. */
export async function measureAnswers({ worlds, application, emptyApp, pace }: Bench): Promise<Group> {
  const title = `${count(worlds.ordinary.schools)} schools: start and answers`;
  const file = await copyOf(worlds.ordinary);
  const app = await application.start(file);
  try {
    const headers = await signInAs("coordinator", file);
    const kept = async (name: string, path: string, plain: { name: string; path: string; asked: number }) => {
      const work = asking(app.url, path, headers);
      if (emptyApp === null) return [{ name, sample: await work(pace.load) }];
      return await compare(pace, name, work, { ...plain, work: asking(emptyApp.url, plain.path) });
    };
    const scripts = async (path: string): Promise<Figure> => {
      const { bytes } = await firstLoad(app.url, path, headers.cookie);
      const [value, asked] = [`${(bytes / 1000).toFixed(1)} kB`, `at most ${askedBytes / 1000} kB`];
      return { name: `first-load JavaScript of ${path}, gzip`, value, asked, reached: bytes <= askedBytes };
    };
    const emptyRoute = { name: "an empty Next route", path: "/empty", asked: 0.8 };
    const staticPage = { name: "a static Next page", path: "/", asked: 0.5 };
    const figures: Figure[] = [
      { name: "start to first answer", value: `${app.startedInMs.toFixed(0)} ms` },
      ...(application.rendersPages ? [await scripts("/"), await scripts("/scholen")] : []),
      ...(await kept("GET /progress, kept", progressPath(), emptyRoute)),
      ...(await kept("GET /schools, 200 rows, kept", "/api/v1/schools?limit=200", emptyRoute)),
      ...(application.rendersPages ? await kept("HTML of Stand van zaken, unchanged", "/", staticPage) : []),
      memoryOf(app.pid, `memory after this load (${count(worlds.ordinary.schools)} schools)`),
    ];
    return { title, figures };
  } finally {
    await app.stop();
  }
}
