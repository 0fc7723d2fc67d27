import { describe, expect, test } from "vitest";
import { type KeurmerkEventKind, keurmerkEventKinds } from "./fact-words.ts";
import { isLost, isStage, keurmerkOn } from "./keurmerk.ts";

test("withdrawn, lapsed and ended are lost; a keurmerk that was never granted is not", () => {
  expect(keurmerkEventKinds.filter(isStage).filter(isLost)).toEqual(["withdrawn", "lapsed", "ended"]);
  expect(isLost(null)).toBe(false);
});

let seq = 0;
const event = (kind: KeurmerkEventKind, happenedOn: string, until: string | null = null) => {
  seq += 1;
  return { id: `k${seq}`, seq, firstSeq: seq, untilSeq: null, happenedOn, event: kind, until };
};
const none = { stage: null, suspended: false, suspendedUntil: null };
const holder = event("holder", "2015-01-01");

test.each([
  ["nothing is known", [], none],
  ["only what was lifted", [event("suspension-lifted", "2018-01-01")], none],
  [
    "suspended until a day",
    [holder, event("suspended", "2018-01-01", "2018-03-01")],
    { stage: "holder", suspended: true, suspendedUntil: "2018-03-01" },
  ],
  [
    "suspended without an end",
    [holder, event("suspended", "2018-01-01")],
    { stage: "holder", suspended: true, suspendedUntil: null },
  ],
  [
    "extended",
    [holder, event("suspended", "2017-12-01", "2018-01-01"), event("suspended", "2018-01-02", "2018-04-01")],
    { stage: "holder", suspended: true, suspendedUntil: "2018-04-01" },
  ],
  [
    "the suspension is over, its last day is not shown any more",
    [holder, event("suspended", "2018-01-01", "2018-01-31")],
    { ...none, stage: "holder" },
  ],
  [
    "suspended on the day the stage took effect, recorded after it",
    [event("aspirant", "2018-01-01"), event("suspended", "2018-01-01")],
    { stage: "aspirant", suspended: true, suspendedUntil: null },
  ],
  [
    "lifted and withdrawn on a day",
    [
      holder,
      event("suspended", "2018-01-01"),
      event("suspension-lifted", "2018-01-02"),
      event("withdrawn", "2018-01-02"),
    ],
    { ...none, stage: "withdrawn" },
  ],
] as const)("%s", (_what, events, standing) => {
  expect(keurmerkOn("2018-02-01", events)).toEqual(standing);
  expect(keurmerkOn("2018-02-01", events.toReversed())).toEqual(standing);
});

describe("a suspension lies over the stage", () => {
  const event = (kind: KeurmerkEventKind, happenedOn: string, until: string | null = null) => ({
    id: "x",
    seq: 1,
    untilSeq: null,
    firstSeq: 1,
    happenedOn,
    event: kind,
    until,
  });
  const holder = event("holder", "2015-01-01");
  test.each([
    ["before it", "2017-12-31", [holder, event("suspended", "2018-01-01")].slice(0, 1), "holder", false],
    ["during it", "2018-01-05", [holder, event("suspended", "2018-01-01", "2018-01-05")], "holder", true],
    [
      "after its last day",
      "2018-01-06",
      [holder, event("suspended", "2018-01-01", "2018-01-05")],
      "holder",
      false,
    ],
    [
      "when lifted",
      "2018-01-04",
      [holder, event("suspended", "2018-01-01"), event("suspension-lifted", "2018-01-03")],
      "holder",
      false,
    ],
    [
      "when a later stage takes effect",
      "2018-01-04",
      [holder, event("suspended", "2018-01-01"), event("withdrawn", "2018-01-03")],
      "withdrawn",
      false,
    ],
    ["without a known stage", "2018-01-04", [event("suspended", "2018-01-01")], null, true],
  ] as const)("%s", (_what, on, events, stage, suspended) =>
    expect(keurmerkOn(on, events)).toMatchObject({ stage, suspended }),
  );
});
