import { expect, test } from "vitest";
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
