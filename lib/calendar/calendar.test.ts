import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Person, roles } from "#lib/access/actor.ts";
import { allows, policy } from "#lib/access/policy.ts";
import { progressFrom } from "#lib/figures/rules/progress.ts";
import type { ProgressCounts } from "#lib/figures/rules/progress-counts.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { plainText, sortKeyOf } from "#lib/register/rules/school.ts";
import type { KeurmerkEventKind } from "#lib/status/rules/fact-words.ts";
import { keurmerkOn } from "#lib/status/rules/keurmerk.ts";
import { byStatusOf, statusOf } from "#lib/status/rules/status.ts";
import { visitErrors } from "#lib/visits/rules/visit.ts";
import { dayOf, endOfDay, startOfDay } from "./amsterdam.ts";
import { addDays, daysBetween, isDay, parseDay } from "./day.ts";
import { expectedBy, isQuarter, quarterEnd, quarterOf, quartersBetween } from "./quarter.ts";

const version = { id: "x", seq: 1, untilSeq: null, firstSeq: 1 };
const inRound = { ...version, roundId: "r", schoolId: "s" };

test.each([
  ["2018-02-02", "2018-02-02"],
  [" 2-2-2018 ", "2018-02-02"],
  ["29-02-2016", "2016-02-29"],
  ["29-02-2018", null],
  ["31-04-2018", null],
  ["2018-13-01", null],
  ["2-2-18", null],
  ["9999-12-31", null],
  ["1899-12-31", null],
  ["morgen", null],
])("parseDay(%j) is %j", (text, day) => expect(parseDay(text)).toBe(day));

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

test.each([
  [56, "2018-Q1", "2017-12-31", 0],
  [56, "2018-Q1", "2018-01-01", 1],
  [56, "2018-Q1", "2018-02-05", 22],
  [56, "2018-Q1", "2018-03-31", 56],
  [56, "2018-Q1", "2019-01-01", 56],
  [0, "2018-Q2", "2018-05-01", 0],
])("of %i in %s, an even pace reaches by %s: %i", (target, quarter, on, expected) => {
  expect(expectedBy(target, quarter, on)).toBe(expected);
});

test("quarters", () => {
  expect(quarterOf("2018-03-31")).toBe("2018-Q1");
  expect(quarterEnd("2017-Q4")).toBe("2017-12-31");
  expect(quartersBetween("2017-07-01", "2018-02-01")).toEqual(["2017-Q3", "2017-Q4", "2018-Q1"]);
  expect(quartersBetween("2018-01-01", "2017-01-01")).toEqual([]);
  expect(quartersBetween("2018-01-01", "geen dag")).toEqual([]);
  expect(quartersBetween("2199-10-01", "9999-12-31").length).toBe(31_201);
  expect(["2018-Q1", "2018-Q5", "9999-Q4", "18-Q1"].map(isQuarter)).toEqual([true, false, false, false]);
});

describe("a status is the first rule that holds", () => {
  const visit = (kind: "classroom" | "reinspection" | "no-lessons", happenedOn = "2017-10-01") => ({
    ...inRound,
    happenedOn,
    kind,
  });
  const verdict = (given: "approved" | "rejected", happenedOn: string, firstSeq = 1) => ({
    ...inRound,
    happenedOn,
    firstSeq,
    verdict: given,
  });
  test.each([
    ["nothing happened", [], [], "to-visit"],
    ["no lessons", [visit("no-lessons")], [], "no-lessons"],
    ["inspected", [visit("no-lessons"), visit("classroom")], [], "pending"],
    ["a reinspection alone", [visit("reinspection")], [], "pending"],
    ["approved", [visit("classroom")], [verdict("approved", "2017-11-01")], "approved"],
    [
      "reinspected after a rejection",
      [visit("classroom"), visit("reinspection", "2017-12-01")],
      [verdict("rejected", "2017-11-01")],
      "rejected",
    ],
    [
      "approved after all",
      [visit("classroom")],
      [verdict("approved", "2018-01-01"), verdict("rejected", "2017-11-01")],
      "approved",
    ],
    [
      "two verdicts on a day: the one first recorded last",
      [visit("classroom")],
      [verdict("rejected", "2018-01-01", 9), verdict("approved", "2018-01-01", 4)],
      "rejected",
    ],
  ] as const)("%s", (_what, visits, verdicts, status) => expect(statusOf(visits, verdicts)).toBe(status));
});

describe("a suspension lies over the stage", () => {
  const event = (kind: KeurmerkEventKind, happenedOn: string, until: string | null = null, firstSeq = 1) => ({
    ...version,
    happenedOn,
    event: kind,
    until,
    firstSeq,
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

describe("the letter", () => {
  const counts: ProgressCounts = {
    byStatus: {
      ...byStatusOf(() => 0),
      approved: 24,
      rejected: 2,
      pending: 34,
      "no-lessons": 11,
      "to-visit": 146,
    },
    rejectedKeurmerkLost: 2,
    entered: 217,
    leftUnvisited: 0,
    visitedSchools: 71,
    firstVisits: { "2017-Q4": 71 },
    firstVerdicts: { "2017-Q4": 26 },
    plan: {
      adoptedOn: "2018-01-12",
      targets: { "2018-Q1": 56, "2018-Q2": 56, "2018-Q3": 12, "2018-Q4": 22 },
      toVisitOnAdoption: 143,
      firstVisitsBeforeAdoption: 3,
    },
    assigned: { "2018-Q1": 56, "2018-Q2": 56, "2018-Q3": 12, "2018-Q4": 22 },
    differing: { statuses: ["A"], population: ["B"], plan: ["C"], assigned: { "2018-Q2": ["D"] } },
  };
  const letter = (changed: Partial<ProgressCounts> = {}) =>
    progressFrom(
      { on: "2017-12-31", knownAt: "2018-02-02", seq: 9 },
      { code: "r", startsOn: "2017-07-01", endsOn: "2018-12-31" },
      { ...counts, ...changed },
    );
  test("has its figures from the counts", () => {
    expect(letter()).toMatchObject({
      population: 217,
      visited: 71,
      inspected: 60,
      outsidePlan: 45,
      toVisit: 146,
    });
    expect(letter().quarters.map((q) => q.target)).toEqual([0, 0, 56, 56, 12, 22]);
    expect(letter().checks.map(({ holds, schools }) => [holds, schools])).toEqual([
      ...Array.from({ length: 7 }, () => [true, []]),
    ]);
  });
  test.each([
    [{ byStatus: { ...counts.byStatus, approved: 25 } }, "statuses-visited", ["A"]],
    [{ entered: 218 }, "visited-population", ["B"]],
    [
      { plan: { ...counts.plan, toVisitOnAdoption: 142 } as NonNullable<ProgressCounts["plan"]> },
      "plan-targets",
      ["C"],
    ],
    [{ assigned: { ...counts.assigned, "2018-Q2": 55 } }, "quarter-assigned", ["D"]],
  ])("a sum that does not close names its schools: %o", (changed, name, schools) => {
    expect(letter(changed).checks.filter((check) => !check.holds)).toMatchObject([{ name, schools }]);
  });
  test("a rejected school that keeps its keurmerk is work outside the plan", () => {
    expect(letter({ rejectedKeurmerkLost: 1 }).outsidePlan).toBe(46);
  });
});

test.each([
  ["'s-Hertogenbosch Taal", "hertogenbosch taal"],
  ["De Één-op-Één School", "een op een school"],
  ["'t Leerhuys", "leerhuys"],
  ["Het Élan", "elan"],
  ["Yıldırım & Øyen", "yildirim oyen"],
  ["Łódź Straße", "lodz strasse"],
  ["Школа", "школа"],
  ["Deventer Talen", "deventer talen"],
])("%s is sorted by %s", (name, key) => {
  expect(sortKeyOf(name)).toBe(key);
  expect(plainText(key)).toBe(key);
});

test("a visit lies within the round, the enrolment and the past", () => {
  const bounds = {
    roundStartsOn: "2017-07-01",
    roundEndsOn: "2018-12-31",
    enteredOn: "2017-09-01",
    leftOn: "2018-03-01",
    today: "2018-04-01",
  };
  const wrong = (day: string) => visitErrors(day, bounds).length;
  expect(["2017-09-01", "2018-03-01"].map(wrong)).toEqual([0, 0]);
  expect(["2017-06-30", "2017-08-31", "2018-03-02", "2018-04-02", "2019-01-01"].map(wrong)).toEqual([
    2, 1, 1, 2, 3,
  ]);
});

test("a verdict rests on an inspection, not on a visit without lessons", () => {
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2018-01-01", kind: "reinspection" }])).toBe(true);
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2018-01-02", kind: "classroom" }])).toBe(false);
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2017-01-01", kind: "no-lessons" }])).toBe(false);
});

test("nobody may do anything; the advisory group and the ministry change nothing", () => {
  const writes = Object.keys(policy).filter((action) =>
    /\.(submit|correct|give|record|register|open|adopt|create|erase|run)$/.test(action),
  );
  expect(writes.length).toBeGreaterThan(12);
  for (const action of Object.keys(policy) as (keyof typeof policy)[])
    expect(allows({ role: "nobody" }, action)).toBe(false);
  for (const role of roles.filter((r) => r === "advisory" || r === "ministry")) {
    const person: Person = { role, accountId: "a", inspectorId: null, mustChangePassword: false };
    for (const action of writes as (keyof typeof policy)[])
      expect(allows(person, action, { visitKind: "no-lessons" })).toBe(false);
  }
});
