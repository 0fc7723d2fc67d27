import { expect, test } from "vitest";
import { withServer } from "#lib/testing/listening.ts";
import type { Bench } from "./bench.ts";
import { scratch } from "./cache.ts";
import type { Figure } from "./figures.ts";
import { groups } from "./groups/groups.ts";
import { asking } from "./load.ts";
import { sourcesApplication } from "./servers.ts";
import { inventedWorld } from "./worlds.ts";

process.env.NODE_COMPILE_CACHE = scratch(); // every group starts a server of the same sources
const world = inventedWorld(50, 2);
const bench: Bench = {
  worlds: { ordinary: { ...world, days: world.visitDays }, small: world, large: world, busy: world },
  pace: { rounds: 1, load: { answers: 20 }, warmUp: null, days: 20, files: { answers: 10 } },
  application: sourcesApplication,
  emptyApp: null,
};

test.each(Object.entries(groups))(
  "%s runs to its end with real figures, on a small world and without anything built",
  async (_name, measure) => {
    const { figures } = await measure(bench);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(isReal(figure), JSON.stringify(figure)).toBe(true);
  },
  180_000,
);

test("an answer that was not expected ends a measurement", async () => {
  await withServer(
    async (_request, response) => {
      response.writeHead(400).end();
    },
    async (url) => {
      const measuring = asking(url, "/progress")({ answers: 3 });
      await expect(measuring).rejects.toThrow('/progress answered {"400":3} with 0 errors.');
    },
  );
});

/** Whether a figure says something: a rate with its times, a ratio, or words with a number. */
function isReal({ sample, ratio, value }: Figure): boolean {
  const numbers = [sample?.perSecond, sample?.p50, sample?.p99, ratio].filter((each) => each !== undefined);
  if (!numbers.every((each) => Number.isFinite(each) && each > 0)) return false;
  return numbers.length > 0 || value !== undefined;
}
