import { type Bench, count, type Group } from "../bench.ts";
import { compare, type Figure } from "../figures.ts";
import { asking, load } from "../load.ts";
import { memoryOf } from "../memory.ts";
import { progressPath, someDays } from "../questions.ts";
import { signInAs } from "../sign-in.ts";
import { copyOf } from "../worlds.ts";

const listPath = "/api/v1/schools?limit=200";

/** What many schools in many rounds change. */
export async function measureScale({ application, pace, worlds }: Bench): Promise<Group> {
  const { small, large } = worlds;
  const title = `${count(large.schools)} schools × ${large.rounds} years`;
  const [smallFile, file] = [await copyOf(small), await copyOf(large)];
  const [smallApp, app] = [await application.start(smallFile), await application.start(file)];
  try {
    const headers = await signInAs("coordinator", file);
    const smallList = asking(smallApp.url, listPath, await signInAs("coordinator", smallFile));
    const ask = (days: readonly string[]) => {
      const requests = days.map((on) => ({ path: progressPath(on) }));
      return load(app.url, { answers: days.length }, { method: "GET", headers, requests }, 1);
    };
    const days = someDays(large.days, pace.days * 1.1);
    await ask(days.slice(pace.days));
    const anyDay = await ask(days.slice(0, pace.days));
    const lists = await compare(
      pace,
      `GET /schools, 200 rows, at ${count(large.schools)} stored`,
      asking(app.url, listPath, headers),
      { name: `the list at ${count(small.schools)} stored`, work: smallList, asked: 0.9 },
    );
    const figures: Figure[] = [
      {
        name: "GET /progress on any day, one after another",
        sample: anyDay,
        asked: "p99 under 20 ms",
        reached: anyDay.p99 < 20,
      },
      ...lists,
      memoryOf(app.pid, `memory after this load (${count(large.schools)} × ${large.rounds})`),
    ];
    return { title, figures };
  } finally {
    await Promise.all([smallApp.stop(), app.stop()]);
  }
}
