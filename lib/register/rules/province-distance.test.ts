import fc from "fast-check";
import { expect, test } from "vitest";
import { bordersBetween } from "./province-distance.ts";
import { provinces } from "./school.ts";

test.each([
  ["Utrecht", "Utrecht", 0],
  ["Utrecht", "Gelderland", 1],
  ["Groningen", "Limburg", 4],
  ["Zeeland", "Groningen", 4],
] as const)("%s to %s is %d", (from, to, steps) => expect(bordersBetween(from, to)).toBe(steps));

test("the way back is as long, and no way round is shorter", () => {
  const any = fc.constantFrom(...provinces);
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(bordersBetween(a, b)).toBe(bordersBetween(b, a));
      expect(bordersBetween(a, c)).toBeLessThanOrEqual(bordersBetween(a, b) + bordersBetween(b, c));
    }),
  );
});
