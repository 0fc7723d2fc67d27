import fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, canHold, isFree, sortByFitness } from "./candidate.ts";

const candidate = (values: Partial<Candidate>): Candidate => ({
  id: "i",
  name: "J. Vos",
  reasons: [],
  hasConflictOfInterest: false,
  sameDay: [],
  load: 0,
  borders: 0,
  ...values,
});
const meeting = { visitId: "v", school: "Haven", startsAt: "09:00", endsAt: "12:00" };

test("who can come first: free before booked, few visits before many, near before far, then by name", () => {
  const all = [
    candidate({ name: "conflict-of-interest", hasConflictOfInterest: true }),
    candidate({ name: "untrained", reasons: ["not-trained"] }),
    candidate({ name: "booked", sameDay: [{ ...meeting, meets: true }] }),
    candidate({ name: "busy", load: 9 }),
    candidate({ name: "far", load: 2, borders: 3 }),
    candidate({ name: "unknown home", load: 2, borders: null }),
    candidate({ name: "near", load: 2, borders: 1, sameDay: [{ ...meeting, meets: false }] }),
  ];
  expect(sortByFitness(all).map(({ name }) => name)).toEqual([
    "near",
    "far",
    "unknown home",
    "busy",
    "booked",
    "conflict-of-interest",
    "untrained",
  ]);
});

test("whoever cannot hold the visit never stands before somebody who can, and nobody gets lost", () => {
  const any = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    reasons: fc.subarray(["not-trained", "left"] as const),
    hasConflictOfInterest: fc.boolean(),
    sameDay: fc.array(
      fc.boolean().map((meets) => ({ ...meeting, meets })),
      { maxLength: 2 },
    ),
    load: fc.nat(20),
    borders: fc.option(fc.nat(5)),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (all) => {
      const order = sortByFitness(all);
      expect(new Set(order)).toEqual(new Set(all));
      const able = order.map((candidate) => [canHold(candidate), canHold(candidate) && isFree(candidate)]);
      expect(able).toEqual(
        able.toSorted((a, b) => Number(b[0]) - Number(a[0]) || Number(b[1]) - Number(a[1])),
      );
    }),
  );
});
