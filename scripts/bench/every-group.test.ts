import { afterAll, describe, expect, test } from "vitest";
import { withServer } from "#lib/testing/listening.ts";
import type { Bench } from "./bench.ts";
import type { Figure } from "./figures.ts";
import { removeScratch, scratch } from "./folders.ts";
import { load } from "./load.ts";
import { measurements } from "./measure/measurements.ts";
import { sourcesApplication } from "./servers/servers.ts";
import { inventedWorld } from "./worlds.ts";

const world = inventedWorld(50, 2);
const bench: Bench = {
  worlds: { ordinary: { ...world, days: world.visitDays }, small: world, large: world },
  pace: { rounds: 1, load: { answers: 20 }, warmUp: null, days: 20, files: { answers: 10 } },
  application: sourcesApplication,
  next: null,
  answers: scratch(),
};

process.env.NODE_COMPILE_CACHE = scratch(); // a dozen processes start from the same sources
afterAll(removeScratch);

describe("every group of the bench, on a small world and without anything built", () => {
  test.each(Object.entries(measurements))(
    "%s runs to its end with real figures",
    async (_name, measure) => {
      const { figures } = await measure(bench);
      expect(figures.length).toBeGreaterThan(1);
      for (const figure of figures) expect(isReal(figure), JSON.stringify(figure)).toBe(true);
    },
    180_000,
  );
});

test("an answer that was not expected ends a measurement", async () => {
  await withServer(
    async (_request, response) => {
      response.writeHead(400).end();
    },
    async (url) => {
      const requests = [{ path: "/visits", body: "{}" }];
      const job = { url, connections: 1, extent: { answers: 3 }, headers: {}, requests };
      await expect(load({ ...job, method: "POST" })).rejects.toThrow('/visits answered {"400":3}');
    },
  );
});

/** Whether a figure says something: a rate with its times, a ratio, or words with a number. */
function isReal({ sample, ratio, value }: Figure): boolean {
  const numbers = [sample?.perSecond, sample?.p50, sample?.p99, ratio].filter((each) => each !== undefined);
  if (!numbers.every((each) => Number.isFinite(each) && each > 0)) return false;
  return numbers.length > 0 || value !== undefined;
}
