import { expect, test } from "vitest";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { KeurmerkEventKind, Verdict } from "#lib/status/rules/fact-words.ts";
import type { History } from "#lib/status/rules/facts.ts";
import { progressFromHistory } from "./progress-from-history.ts";

let facts = 0;
/** A first version written by entry `seq`, closed by entry `untilSeq` if any. */
const fact = (happenedOn: string, seq: number, untilSeq: number | null = null) => {
  facts += 1;
  return { id: `f${facts}`, seq, untilSeq, firstSeq: seq, happenedOn };
};
const inRound = (schoolId: string) => ({ roundId: "r", schoolId });
const visit = (school: string, kind: VisitKind, on: string, seq: number, until: number | null = null) => ({
  ...fact(on, seq, until),
  ...inRound(school),
  kind,
});
const verdict = (school: string, given: Verdict, on: string, seq: number) => ({
  ...fact(on, seq),
  ...inRound(school),
  verdict: given,
});
const keurmerk = (schoolId: string, event: KeurmerkEventKind, on: string) => ({
  ...fact(on, 3),
  schoolId,
  event,
  until: null,
});
const schools = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** Entry 2 is the last of 2017, entry 4 that of the day of adoption, entries 5 and 6 are later. */
const history: History = {
  rounds: [{ ...fact("2017-07-01", 1), id: "r", code: "r1", name: "r1", endsOn: "2018-06-30" }],
  schools: schools.map((number) => ({ ...fact("2017-01-01", 1), id: number, number })),
  enrolments: schools.map((school) => ({ ...fact("2017-07-01", 1), ...inRound(school) })),
  assignments: [],
  departures: [
    { ...fact("2017-11-30", 3), ...inRound("G") },
    { ...fact("2017-12-15", 3), ...inRound("A") },
  ],
  visits: [
    visit("A", "classroom", "2017-09-30", 2),
    visit("B", "no-lessons", "2017-09-01", 2),
    visit("B", "classroom", "2017-10-01", 2),
    visit("C", "reinspection", "2017-11-01", 2),
    visit("D", "no-lessons", "2017-12-31", 3),
    visit("E", "classroom", "2018-01-01", 4),
    visit("F", "classroom", "2017-12-01", 2, 5),
    visit("H", "classroom", "2017-12-20", 6),
  ],
  verdicts: [
    verdict("A", "approved", "2017-10-02", 2),
    verdict("B", "rejected", "2017-11-15", 2),
    verdict("C", "approved", "2017-12-01", 2),
    verdict("C", "rejected", "2017-12-02", 3),
  ],
  keurmerkEvents: [
    keurmerk("B", "holder", "2015-01-01"),
    keurmerk("B", "ended", "2017-12-31"),
    keurmerk("C", "withdrawn", "2018-01-01"),
  ],
  plans: [{ ...fact("2018-01-12", 4), roundId: "r", targets: { "2018-Q1": 2, "2018-Q2": 1 } }],
};
const ask = (on: string, seq: number) =>
  progressFromHistory(
    history,
    { on, knownAt: "2018-03-01", seq },
    () => 4,
    () => 1,
  );

test("the last day of 2017, as known when the plan was adopted", () => {
  expect(ask("2017-12-31", 4)).toMatchObject({
    population: 7, // G left unvisited; A left after its visit and stays
    leftUnvisited: 1,
    visited: 5,
    inspected: 4,
    approved: 1,
    rejected: 2,
    rejectedKeurmerkLost: 1, // B; that of C is withdrawn the day after
    pending: 1,
    noLessons: 1,
    toVisit: 2,
    outsidePlan: 3,
    plan: { adoptedOn: "2018-01-12" },
    quarters: [
      { quarter: "2017-Q3", target: 0, visits: 2, verdicts: 0 },
      { quarter: "2017-Q4", target: 0, visits: 3, verdicts: 3 },
      { quarter: "2018-Q1", target: 2, visits: 0, verdicts: 0 },
      { quarter: "2018-Q2", target: 1, visits: 0, verdicts: 0 },
    ],
    checks: [
      { left: 5, right: 5, schools: [] },
      { left: 7, right: 7, schools: [] },
      { left: 2, right: 3, schools: [] }, // H to visit, E visited on the first day of the quarter
    ],
  });
});

test("later knowledge: one visit withdrawn, another recorded late", () => {
  expect(ask("2017-12-31", 5)).toMatchObject({ visited: 4, pending: 0, toVisit: 3 });
  expect(ask("2017-12-31", 5)?.checks.at(-1)).toMatchObject({ left: 3, right: 3, holds: true, schools: [] });
  expect(ask("2017-12-31", 6)).toMatchObject({ visited: 5, pending: 1, toVisit: 2 });
  expect(ask("2017-12-31", 6)?.checks.at(-1)).toMatchObject({ left: 2, right: 3, schools: ["F", "H"] });
});

test("earlier knowledge: no plan, no departure, and the first verdict of C", () => {
  expect(ask("2017-12-31", 2)).toMatchObject({
    population: 8,
    approved: 2,
    rejected: 1,
    rejectedKeurmerkLost: 0,
    noLessons: 0,
    plan: null,
    checks: [{ holds: true }, { holds: true }],
  });
});

test("a day later the keurmerk of both rejected schools is lost", () => {
  expect(ask("2018-01-01", 4)).toMatchObject({ rejected: 2, rejectedKeurmerkLost: 2, outsidePlan: 3 });
});

test("before the round opened, or before it was known, there is no answer", () => {
  expect(ask("2017-06-30", 6)).toBeNull();
  expect(ask("2017-12-31", 0)).toBeNull();
});
