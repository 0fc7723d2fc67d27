import fc from "fast-check";
import { expect, test } from "vitest";
import { recordVisitInput } from "#lib/visits/inputs/visits.ts";
import { closingLine } from "./bench.ts";
import { compare, percentile, type Sample, sampleOf } from "./figures.ts";
import { visitBodies } from "./groups/visits.ts";
import { someDays } from "./questions.ts";
import { copyOf, inventedWorld } from "./worlds.ts";

const sample = (perSecond: number): Sample => ({ perSecond, p50: 1, p99: 2 });

test("a percentile is one of the values, and as many do not exceed it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (values, percent) => {
        const found = percentile(values, percent);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(
          (percent / 100) * values.length,
        );
      },
    ),
  );
  expect(sampleOf([1, 2, 3, 50], 200)).toEqual({ perSecond: 20, p50: 2, p99: 50 });
});

test("a rate and its yardstick run in turn after a warm-up, and a slow spell of the machine does not count", async () => {
  const ran: string[] = [];
  const runner = (name: string, rates: number[]) => () => {
    ran.push(name);
    return sample(rates.shift() ?? Number.NaN);
  };
  const [figure, yardstick] = await compare(
    { rounds: 3, load: { seconds: 4 }, warmUp: { seconds: 1 } },
    "the list",
    runner("a", [1, 70, 7, 70]),
    { name: "an empty route", work: runner("b", [1, 100, 10, 100]), asked: 0.8 },
  );
  expect(ran.join("")).toBe("abababab");
  expect(figure).toEqual({
    name: "the list",
    sample: sample(70),
    ratio: 0.7,
    asked: "at least 0.8 of an empty route",
    reached: false,
  });
  expect(yardstick.sample).toEqual(sample(100));
  const memory = { name: "memory", value: "212 MiB", asked: "at most 300 MiB", reached: true };
  const groups = [{ title: "Lists", figures: [figure, yardstick, memory] }];
  expect(closingLine(groups)).toBe("Not reached (1 of 2): the list.");
});

test("no day is asked twice, and no visit is recorded twice; the command takes them", async () => {
  expect(new Set(someDays({ from: "2018-01-01", through: "2018-12-31" }, 365)).size).toBe(365);
  const world = inventedWorld(60, 1); // one of its own: test files run side by side
  const bodies = visitBodies(await copyOf(world), world);
  const visits = Array.from({ length: 120 }, () => recordVisitInput.parse(JSON.parse(bodies.next().value)));
  expect(new Set(visits.map(({ school, heldOn }) => `${school} ${heldOn}`)).size).toBe(120);
  expect(visits.every(({ findings }) => findings.length === 35)).toBe(true);
});
