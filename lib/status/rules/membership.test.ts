import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/calendar/day.ts";
import { runs } from "#lib/testing/runs.ts";
import { hasLeft, membershipConflict, membershipOn, takesPartOn } from "./membership.ts";

const at = (happenedOn: string, firstSeq: number) => ({ happenedOn, firstSeq });
const july = at("2017-07-01", 1);
const october = at("2017-10-01", 2);
const january = at("2018-01-05", 3);

describe("the latest entry or departure decides whether a school takes part", () => {
  test.each([
    ["never entered", [], [], false],
    ["entered", [july], [], false],
    ["left", [july], [october], true],
    ["entered again", [july, january], [october], false],
    ["left again", [july, january], [october, at("2018-03-01", 4)], true],
    ["left on the day of entry, recorded after it", [july], [at("2017-07-01", 2)], true],
    ["entered on the day of departure, recorded after it", [at("2017-10-01", 5)], [october], false],
  ] as const)("%s", (_what, entered, left, isGone) => {
    expect(hasLeft(entered, left)).toBe(isGone);
    expect(hasLeft(entered.toReversed(), left.toReversed())).toBe(isGone);
  });
});

test.each([
  ["2017-06-30", july, october, false],
  ["2017-07-01", july, october, true],
  ["2017-10-01", july, october, true],
  ["2017-10-02", july, october, false],
  ["2018-01-04", july, october, false],
  ["2018-01-05", january, null, true],
] as const)(
  "on %s the entry that holds, its departure, and whether the school takes part",
  (day, entry, exit, isIn) => {
    expect(membershipOn([july, january], [october], day)).toEqual({ enrolment: entry, departure: exit });
    expect(takesPartOn([july, january], [october], day)).toBe(isIn);
  },
);

test.each([
  ["in turns", [july, january], [october], null],
  [
    "twice in",
    [july, october],
    [],
    "De school doet al mee sinds 01-07-2017. Leg eerst vast dat zij is vertrokken.",
  ],
  ["out before in", [october], [july], "De school vertrekt op 01-07-2017 voordat zij meedoet."],
  ["twice out", [july], [october, january], "De school is al vertrokken op 01-10-2017."],
] as const)("%s", (_what, entered, left, message) => {
  expect(membershipConflict(entered, left)).toBe(message);
});

test("facts that take turns never contradict, and the last of them says whether the school left", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(gaps, (days) => {
      let day = "2017-07-01";
      const events = days.map((gap, n) => {
        day = addDays(day, n % 2 === 0 ? gap + 1 : gap); // no two of a kind are on one day
        return at(day, n + 1);
      });
      const entered = events.filter((_event, n) => n % 2 === 0);
      const left = events.filter((_event, n) => n % 2 === 1);
      expect(membershipConflict(entered, left)).toBeNull();
      expect(hasLeft(entered, left)).toBe(events.length % 2 === 0);
      for (const { happenedOn } of events) expect(takesPartOn(entered, left, happenedOn)).toBe(true);
    }),
    { numRuns: runs(50) },
  );
});
