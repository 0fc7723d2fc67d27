import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, endOfDay, startOfDay } from "./amsterdam.ts";
import { addDays, daysBetween, isDay } from "./day.ts";

test("days add up", () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays("1990-01-01", n));
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(isDay(from)).toBe(true);
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(dayOf(startOfDay(from))).toBe(from);
      expect(startOfDay(addDays(from, 1))).toBe(endOfDay(from));
    }),
  );
});

test.each([
  ["2018-02-02", "2018-02-01T23:00:00.000Z", "2018-02-02T23:00:00.000Z"],
  ["2018-03-25", "2018-03-24T23:00:00.000Z", "2018-03-25T22:00:00.000Z"],
  ["2018-10-28", "2018-10-27T22:00:00.000Z", "2018-10-28T23:00:00.000Z"],
])("%s in Amsterdam lasts from %s to %s", (day, start, end) => {
  expect([startOfDay(day), endOfDay(day)]).toEqual([start, end]);
});
