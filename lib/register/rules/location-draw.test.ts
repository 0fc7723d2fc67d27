import fc from "fast-check";
import { expect, test } from "vitest";
import { rankBy } from "#lib/register/reads/draw-rank.ts";
import {
  drawnLocations,
  drawSize,
  exampleRule,
  inDrawnOrder,
  mostDrawn,
  replacementFor,
} from "./location-draw.ts";

test.each([
  [0, 6, 1],
  [100, 6, 1],
  [101, 6, 2],
  [250, 6, 2],
  [251, 6, 3],
  [600, 6, 3],
  [601, 6, 4],
  [5000, 6, 4],
  [null, 6, 4],
  [null, 2, 2],
  [5000, 1, 1],
])("of %j learners and %i locations %i are drawn", (learners, locations, size) => {
  expect(drawSize(learners, locations, exampleRule)).toBe(size);
});

test("the order of the draw is that of SHA-256 of seed and id, as sha256sum gives it", () => {
  // printf '%s' seed:a | sha256sum, and so on
  expect(rankBy("seed")("a").slice(0, 8)).toBe("30558342");
  expect(inDrawnOrder(["a", "b", "c"], rankBy("seed"))).toEqual(["a", "c", "b"]);
});

const draws = fc.record({
  seed: fc.stringMatching(/^[0-9a-f]{32}$/),
  candidates: fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 8 }),
  learners: fc.option(fc.nat(2000)),
  closed: fc.array(fc.nat(7), { maxLength: 3 }),
  asked: fc.array(fc.nat(3), { maxLength: 8 }),
});

test("the same seed gives the same draw, of at most four and no more than there are, in whatever order they are asked", () => {
  fc.assert(
    fc.property(draws, ({ seed, candidates, learners }) => {
      const size = drawSize(learners, candidates.length, exampleRule);
      const drawn = drawnLocations({ candidates, size }, rankBy(seed), []);
      expect(drawn).toHaveLength(Math.min(size, candidates.length, mostDrawn));
      expect(drawnLocations({ candidates: candidates.toReversed(), size }, rankBy(seed), [])).toEqual(drawn);
    }),
  );
});

test("a replacement keeps the others, is open, and was never drawn or replaced before", () => {
  fc.assert(
    fc.property(draws, ({ seed, candidates, learners, closed, asked }) => {
      const draw = { candidates, size: drawSize(learners, candidates.length, exampleRule) };
      const rank = rankBy(seed);
      const open = [...candidates.filter((_, n) => !closed.includes(n)), "opened-later"];
      const replacements: { locationId: string; replacementId: string }[] = [];
      const drawn = new Set(drawnLocations(draw, rank, []));
      for (const nth of asked) {
        const before = drawnLocations(draw, rank, replacements);
        const locationId = before[nth % before.length] ?? "";
        const replacementId = replacementFor(draw, rank, replacements, open);
        if (replacementId === null) {
          expect(open.filter((id) => !drawn.has(id))).toEqual([]);
          return;
        }
        expect(open).toContain(replacementId);
        expect(drawn).not.toContain(replacementId);
        drawn.add(replacementId);
        replacements.push({ locationId, replacementId });
        const after = drawnLocations(draw, rank, replacements);
        expect(after.filter((id) => id !== replacementId)).toEqual(before.filter((id) => id !== locationId));
        expect(after).toHaveLength(before.length);
      }
    }),
  );
});
