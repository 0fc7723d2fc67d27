import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#lib/testing/runs.ts";
import { clockTime, isClockTime } from "./clock-time.ts";

test.each([
  ["9", "09:00"],
  ["12", "12:00"],
  ["0", "00:00"],
  ["9.00", "09:00"],
  ["9:30", "09:30"],
  ["09.30", "09:30"],
  ["9,30", "09:30"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["1745", "17:45"],
  ["9u30", "09:30"],
  ["9 u 30", "09:30"],
  ["9 30", "09:30"],
  ["9h30", "09:30"],
  ["9 uur", "09:00"],
  ["12u.", "12:00"],
  ["9.30 uur", "09:30"],
  [" 9:30U ", "09:30"],
  ["09:30:00", "09:30"],
  ["９：３０", "09:30"],
  ["23:59", "23:59"],
])("%j is %s", (typed, time) => {
  expect(clockTime(typed)).toBe(time);
});

test.each([
  "",
  "uur",
  "half tien",
  "24",
  "24:00",
  "9:60",
  "1260",
  "2530",
  "9:3",
  "9:300",
  "-9",
  "9-30",
  "12:30:15",
])("%j is no time", (typed) => {
  expect(clockTime(typed)).toBeNull();
});

test("however a time is written, it is read as the same time, and as nothing but a time", () => {
  const two = (n: number) => String(n).padStart(2, "0");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
      const [h, m] = [String(hours), two(minutes)];
      const written = [
        `${h}:${m}`,
        `${h}.${m}`,
        `${h}${m}`,
        `${two(hours)}${m}`,
        `${h}u${m}`,
        `${h}.${m} uur`,
      ];
      if (minutes === 0) written.push(h, `${h} uur`);
      for (const typed of written) expect(clockTime(typed)).toBe(`${two(hours)}:${m}`);
    }),
    { numRuns: runs(100) },
  );
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const time = clockTime(typed);
      return time === null || (isClockTime(time) && clockTime(time) === time);
    }),
    { numRuns: runs(100) },
  );
});
