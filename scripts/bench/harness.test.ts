import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordVisitInput } from "#lib/visits/inputs/visits.ts";
import { rated } from "./bench.ts";
import { contest, type Extent } from "./contest.ts";
import { median, middle, percentile, ratioOf, sampleOf } from "./figures.ts";
import { summary } from "./profile.ts";
import { freshViews, progressPath, someDays } from "./questions.ts";
import { closingLine, table } from "./table.ts";
import { VisitBodies } from "./visit-bodies.ts";

const sample = (perSecond: number) => ({ perSecond, p50: 1, p99: 2 });

describe("numbers", () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])("the median of %j is %d", (values, expected) => expect(median(values)).toBe(expected));

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
  });

  test("answers in a time are a rate", () => {
    expect(sampleOf([1, 2, 3, 50], 200)).toEqual({ perSecond: 20, p50: 2, p99: 50 });
    expect(middle([sample(10), sample(30), sample(20)])).toEqual(sample(20));
  });

  test("a ratio is taken within each round, so that a slow spell of the machine does not count", () => {
    expect(ratioOf([sample(80), sample(8), sample(80)], [sample(100), sample(10), sample(100)])).toBe(0.8);
  });
});

describe("a contest", () => {
  test("lets all warm up first, and then run in turn", async () => {
    const order: string[] = [];
    const runner = (name: string) => async (extent: Extent) => {
      order.push(`${name}${"seconds" in extent && extent.seconds}`);
      return sample(1);
    };
    const pace = { rounds: 2, load: { seconds: 4 }, warmUp: { seconds: 1 } };
    const samples = await contest({ a: runner("a"), b: runner("b") }, pace);
    expect(order).toEqual(["a1", "b1", "a4", "b4", "a4", "b4"]);
    expect([samples.a.length, samples.b.length]).toEqual([2, 2]);
  });
});

describe("the outcome", () => {
  const figures = rated("the list", [sample(70)], [{ name: "an empty route", samples: [sample(100)] }], 0.8);

  test("says in words whether what is asked was reached", () => {
    const group = { title: "Lists", figures, notes: ["Ten connections."] };
    const memory = { name: "memory", value: "212 MiB", asked: "at most 300 MiB", reached: true };
    const lines = table(group).split("\n");
    expect(lines[0]).toBe("── Lists");
    expect(lines[1]).toMatch(/^figure +requests\/s +p50 ms +p99 ms +ratio +to +asked +reached$/);
    expect(lines[3]).toMatch(
      /^the list +70 +1\.00 +2\.00 +0\.70 +an empty route +at least 0\.8 of an empty route +NO$/,
    );
    expect(lines[4]).toBe("   Ten connections.");
    expect(closingLine([group, { title: "", figures: [memory], notes: [] }])).toBe(
      "Not reached (1 of 2): the list.",
    );
    expect(closingLine([{ title: "", figures: [memory], notes: [] }])).toContain("All 1 figures");
  });

  test("a profile is told by file and function, without idling", () => {
    const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 });
    const told = summary({
      nodes: [
        { id: 1, children: [2, 3], callFrame: frame("answer", "file:///x/node_modules/next/server.js") },
        { id: 2, callFrame: frame("", "") },
        { id: 3, callFrame: frame("(idle)", "") },
      ],
      samples: [1, 2, 3],
      timeDeltas: [100, 300, 5000],
    });
    expect(told).toContain("75.0 %  native code");
    expect(told).toContain("25.0 %  answer next/server.js:1");
    expect(told).toContain("under answer next/server.js");
  });
});

describe("what is asked", () => {
  test("each point of view once", () => {
    const views = freshViews("2018-01-01", "2018-01-10");
    expect(views).toHaveLength(100);
    expect(new Set(views.map(progressPath)).size).toBe(100);
    expect(new Set(someDays("2018-01-01", "2018-12-31", 300)).size).toBe(300);
  });

  test("visits that the command takes, none of them twice", () => {
    const bodies = new VisitBodies(["A", "B", "C"], "2018-01-01", "2018-01-02");
    const visits = bodies.take(6).map(({ body }) => recordVisitInput.parse(JSON.parse(body)));
    expect(new Set(visits.map(({ school, heldOn }) => `${school} ${heldOn}`)).size).toBe(6);
    expect(visits.every(({ findings }) => findings.length === 35)).toBe(true);
    expect(() => bodies.take(1)).toThrow("all days");
  });
});
