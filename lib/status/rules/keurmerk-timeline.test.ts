import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/calendar/day.ts";
import { runs } from "#lib/testing/runs.ts";
import { type KeurmerkEventKind, keurmerkEventKinds } from "./fact-words.ts";
import { keurmerkContradictions, newContradiction, type TimelineEvent } from "./keurmerk-timeline.ts";

let made = 0;
function event(
  kind: KeurmerkEventKind,
  happenedOn: string,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  made += 1;
  const none = { until: null, decidedOn: null, letterSentOn: null };
  return { id: `k${made}`, firstSeq: made, event: kind, happenedOn, ...none, ...more };
}
const registeredOn = "2017-01-02";
const holder = event("holder", "2017-01-02");

describe("what cannot be true is said with its reason", () => {
  test.each([
    [
      "before registration",
      [event("holder", "2017-01-01")],
      "De school staat pas sinds 02-01-2017 in het register.",
    ],
    [
      "suspended twice without an end",
      [holder, event("suspended", "2018-01-01"), event("suspended", "2018-02-01")],
      "Het keurmerk is al geschorst sinds 01-01-2018.",
    ],
    [
      "suspended within a suspension",
      [holder, event("suspended", "2018-01-01", { until: "2018-03-01" }), event("suspended", "2018-03-01")],
      "Het keurmerk is al geschorst tot en met 01-03-2018. Een verlenging gaat in op 02-03-2018.",
    ],
    ["lifted without suspension", [holder, event("suspension-lifted", "2018-01-05")], "niet geschorst"],
    [
      "lifted after the last day",
      [
        holder,
        event("suspended", "2018-01-01", { until: "2018-01-31" }),
        event("suspension-lifted", "2018-02-01"),
      ],
      "Het keurmerk is op 01-02-2018 niet geschorst.",
    ],
    [
      "lifted twice",
      [
        holder,
        event("suspended", "2018-01-01"),
        event("suspension-lifted", "2018-01-05"),
        event("suspension-lifted", "2018-01-06"),
      ],
      "Het keurmerk is op 06-01-2018 niet geschorst.",
    ],
    [
      "lifted after a new stage ended the suspension",
      [
        holder,
        event("suspended", "2018-01-01"),
        event("aspirant", "2018-01-05"),
        event("suspension-lifted", "2018-01-06"),
      ],
      "Het keurmerk is op 06-01-2018 niet geschorst.",
    ],
    [
      "a letter before its decision",
      [event("withdrawn", "2018-02-01", { decidedOn: "2018-01-10", letterSentOn: "2018-01-09" })],
      "De brief van 09-01-2018 is verstuurd voordat het besluit was genomen, op 10-01-2018.",
    ],
    [
      "suspended without a keurmerk",
      [event("withdrawn", "2018-01-01"), event("suspended", "2018-01-02")],
      "te schorsen",
    ],
    [
      "suspended while it was not granted",
      [event("not-granted", "2018-01-01"), event("suspended", "2018-01-02")],
      "te schorsen",
    ],
    ["kept when it is lost", [event("lapsed", "2018-01-01"), event("kept", "2018-01-02")], "te behouden"],
    [
      "lost twice",
      [event("withdrawn", "2018-01-01"), event("ended", "2018-01-02")],
      "sinds 01-01-2018 geen keurmerk",
    ],
    [
      "withdrawn after it was not granted",
      [event("not-granted", "2018-01-01"), event("withdrawn", "2018-01-02")],
      "is op 01-01-2018 niet toegekend",
    ],
    ["two stages on one day", [holder, event("withdrawn", "2017-01-02")], "Over 02-01-2017 is al een stand"],
    [
      "a last day before the first",
      [event("suspended", "2018-01-05", { until: "2018-01-04" })],
      "ligt voor de eerste",
    ],
  ] as const)("%s", (_what, events, message) => {
    expect(keurmerkContradictions(registeredOn, events)).toMatchObject([
      { message: expect.stringContaining(message) },
    ]);
    expect(keurmerkContradictions(registeredOn, events.toReversed())).toHaveLength(1);
  });
});

test.each([
  ["nothing", []],
  [
    "a life",
    [
      holder,
      event("suspended", "2018-01-01"),
      event("suspension-lifted", "2018-01-05"),
      event("withdrawn", "2018-01-06"),
    ],
  ],
  [
    "extended",
    [holder, event("suspended", "2018-01-01", { until: "2018-01-31" }), event("suspended", "2018-02-01")],
  ],
  [
    "kept while suspended, and lifted later",
    [
      holder,
      event("suspended", "2018-01-01"),
      event("kept", "2018-01-02"),
      event("suspension-lifted", "2018-01-05"),
    ],
  ],
  ["the same stage again, as keeping was recorded before", [holder, event("holder", "2018-01-01")]],
  [
    "back after it was lost",
    [event("withdrawn", "2018-01-01"), event("aspirant", "2018-06-01"), event("suspended", "2018-07-01")],
  ],
  [
    "decided before it takes effect, sent between",
    [event("withdrawn", "2018-03-01", { decidedOn: "2018-01-10", letterSentOn: "2018-01-12" })],
  ],
  [
    "kept twice on one day, of two rounds",
    [holder, event("kept", "2018-01-01"), event("kept", "2018-01-01")],
  ],
  ["a stage that is not known", [event("suspended", "2018-01-01"), event("kept", "2018-01-02")]],
] as const)("%s contradicts nothing", (_what, events) => {
  expect(keurmerkContradictions(registeredOn, events)).toEqual([]);
});

const someEvent = fc.record({
  event: fc.constantFrom(...keurmerkEventKinds),
  happenedOn: fc.integer({ min: -20, max: 400 }).map((days) => addDays(registeredOn, days)),
  until: fc.option(fc.integer({ min: -20, max: 400 }).map((days) => addDays(registeredOn, days))),
});
const someEvents = fc
  .array(someEvent, { maxLength: 10 })
  .map((events) =>
    events.map(({ event: kind, happenedOn, until }) =>
      event(kind, happenedOn, { until: kind === "suspended" ? until : null }),
    ),
  );

test("what is recorded one by one without a new contradiction has none at the end, whatever was tried", () => {
  fc.assert(
    fc.property(someEvents, (tried) => {
      let recorded: TimelineEvent[] = [];
      for (const one of tried)
        if (newContradiction(registeredOn, recorded, [...recorded, one]) === null)
          recorded = [...recorded, one];
      expect(keurmerkContradictions(registeredOn, recorded)).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});

test("of two events that contradict already the first can be moved, whatever the sentence about the second names", () => {
  const [first, second] = [event("suspended", "2018-01-01"), event("suspended", "2018-01-03")];
  const moved = { ...first, happenedOn: "2018-01-02" };
  expect(newContradiction(registeredOn, [holder, first, second], [holder, moved, second])).toBeNull();
  const early = { ...first, happenedOn: "2017-01-01" };
  expect(newContradiction(registeredOn, [holder, first, second], [holder, early, second])?.id).toBe(first.id);
});

test("what was wrong before does not stand in the way, and to take away an event that nothing rests on never contradicts", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      expect(newContradiction(registeredOn, events, events)).toBeNull();
      const kept = event("kept", addDays(registeredOn, 200));
      const withKept = [...events, kept];
      expect(newContradiction(registeredOn, withKept, events)).toBeNull();
    }),
    { numRuns: runs(200) },
  );
});
