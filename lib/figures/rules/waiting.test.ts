import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReportStep, reportSteps } from "#lib/access/report-step.ts";
import { type VisitKind, visitKinds } from "#lib/access/visit-kind.ts";
import { addDays } from "#lib/calendar/day.ts";
import { type RemedyEvent, remedyConflict, runningRemedy } from "#lib/procedure/rules/remedy.ts";
import { nextSteps, reportErrors, type StepTaken } from "#lib/procedure/rules/report.ts";
import type { RemedyFact, ReportStepFact, VisitFact } from "#lib/status/rules/facts.ts";
import { acts, ageOf, countWaits, partyOf, waitingOn, waitOfAct, waits } from "./waiting.ts";

let recorded = 0;
const fact = (happenedOn: string) => {
  recorded += 1;
  return { id: `f${recorded}`, seq: recorded, untilSeq: null, firstSeq: recorded, happenedOn };
};
const schoolInRound = { roundId: "r", schoolId: "s" };
const visit = (happenedOn: string, kind: VisitKind = "classroom"): VisitFact => ({
  ...fact(happenedOn),
  ...schoolInRound,
  kind,
});
const step = (held: VisitFact, taken: ReportStep, happenedOn: string): ReportStepFact => ({
  ...fact(happenedOn),
  ...schoolInRound,
  visitId: held.id,
  step: taken,
});
const granted = (happenedOn: string, until: string): RemedyFact => ({
  ...fact(happenedOn),
  ...schoolInRound,
  event: "granted",
  until,
});
const ended = (happenedOn: string): RemedyFact => ({
  ...fact(happenedOn),
  ...schoolInRound,
  event: "ended",
  until: null,
});

describe("a pending school waits for", () => {
  const held = visit("2017-10-02");
  const draft = step(held, "draft-sent", "2017-10-10");
  const reaction = step(held, "reaction-received", "2017-10-20");
  const passed = step(held, "reaction-term-passed", "2017-10-24");
  const final = step(held, "final", "2017-10-30");
  const again = visit("2017-12-04", "reinspection");
  const period = granted("2017-11-01", "2017-11-30");
  const other = visit("2017-09-04");
  const on = "2017-12-31";
  test.each([
    ["the draft of the report, since the visit", on, [held], [], [], "send-draft", "2017-10-02"],
    ["the reaction, since the draft", on, [held], [draft], [], "await-reaction", "2017-10-10"],
    ["the final report, since the reaction", on, [held], [draft, reaction], [], "send-final", "2017-10-20"],
    ["the final report, since the term passed", on, [held], [draft, passed], [], "send-final", "2017-10-24"],
    ["the verdict, since the final report", on, [held], [draft, passed, final], [], "judge", "2017-10-30"],
    ["remedy, before the report", "2017-11-30", [held], [draft], [period], "await-remedy", "2017-11-01"],
    ["reinspection, from the day after", "2017-12-01", [held], [final], [period], "reinspect", "2017-12-01"],
    [
      "reinspection, since it ended",
      on,
      [held],
      [],
      [period, ended("2017-11-15")],
      "reinspect",
      "2017-11-15",
    ],
    [
      "reinspection, whenever it ended too late",
      on,
      [held],
      [],
      [period, ended("2017-12-15")],
      "reinspect",
      "2017-12-01",
    ],
    ["the report on a reinspection since", on, [held, again], [final], [period], "send-draft", "2017-12-04"],
    [
      "a second period",
      on,
      [held],
      [],
      [period, granted("2017-12-10", "2018-01-31")],
      "await-remedy",
      "2017-12-10",
    ],
    [
      "the report on the latest of two visits",
      on,
      [held, other],
      [step(other, "final", "2017-09-30")],
      [],
      "send-draft",
      "2017-10-02",
    ],
    [
      "not what a school visit without lessons would",
      on,
      [held, visit("2017-11-20", "no-lessons")],
      [draft],
      [],
      "await-reaction",
      "2017-10-10",
    ],
  ] as const)("%s", (_what, day, visits, steps, remedies, act, since) => {
    expect(waitingOn(day, visits, steps, remedies)).toEqual({ act, since });
  });

  test("nothing, without an inspection", () => {
    expect(waitingOn(on, [visit("2017-10-02", "no-lessons")], [], [period])).toBeNull();
  });

  test("the one first recorded last, of what falls on one day", () => {
    const early = granted("2017-10-02", "2018-01-31");
    const inspected = visit("2017-10-02");
    const late = granted("2017-10-02", "2018-01-31");
    expect(waitingOn(on, [inspected], [], [early])).toMatchObject({ act: "send-draft" });
    expect(waitingOn(on, [inspected], [], [early, late])).toMatchObject({ act: "await-remedy" });
    const [first, second] = [visit("2017-11-06"), visit("2017-11-06", "reinspection")];
    expect(waitingOn(on, [second, first], [step(first, "final", "2017-11-20")], [])?.act).toBe("send-draft");
  });
});

test("whatever was recorded, an inspected school waits for exactly one thing, since a day that has come", () => {
  const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays("2017-10-01", n));
  const visits = fc.array(fc.record({ on: days, kind: fc.constantFrom(...visitKinds) }), { maxLength: 4 });
  const steps = fc.array(fc.record({ on: days, of: fc.nat(3), step: fc.constantFrom(...reportSteps) }), {
    maxLength: 6,
  });
  const remedies = fc.array(fc.record({ on: days, until: fc.option(days), ends: fc.boolean() }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(days, visits, steps, remedies, (on, someVisits, someSteps, someRemedies) => {
      const happened = <F extends { happenedOn: string }>(facts: F[]) =>
        facts.filter((f) => f.happenedOn <= on);
      const held = someVisits.map((v) => visit(v.on, v.kind));
      const taken = someSteps.flatMap((s) => {
        const about = held[s.of];
        return about ? [step(about, s.step, s.on)] : [];
      });
      const events = someRemedies.map((r) =>
        r.ends ? ended(r.on) : { ...granted(r.on, ""), until: r.until },
      );
      const inspections = happened(held).filter(({ kind }) => kind !== "no-lessons");
      const waiting = waitingOn(on, happened(held), happened(taken), happened(events));
      expect(waiting === null).toBe(inspections.length === 0);
      if (!waiting) return;
      expect(acts).toContain(waiting.act);
      expect(waits).toContain(waitOfAct[waiting.act]);
      expect(partyOf[waitOfAct[waiting.act]]).toBeTruthy();
      expect(waiting.since <= on).toBe(true);
      expect(inspections.every((v) => v.happenedOn <= waiting.since || v.happenedOn <= on)).toBe(true);
    }),
  );
});

test("counts: number, median, longest and the three ages, at their edges", () => {
  const since = (days: number, schools = 1) => ({
    act: "judge" as const,
    since: addDays("2018-01-31", -days),
    schools,
  });
  const none = { schools: 0, medianDays: null, longestDays: null, ages: { short: 0, middle: 0, long: 0 } };
  expect(countWaits("2018-01-31", [])).toEqual(none);
  expect(countWaits("2018-01-31", [since(43), since(14), since(15), since(42)])).toEqual({
    schools: 4,
    medianDays: 28.5,
    longestDays: 43,
    ages: { short: 1, middle: 2, long: 1 },
  });
  expect(countWaits("2018-01-31", [since(3, 2), since(90, 3)])).toMatchObject({
    medianDays: 90,
    longestDays: 90,
  });
  expect([0, 14, 15, 42, 43].map(ageOf)).toEqual(["short", "short", "middle", "middle", "long"]);
});

describe("the steps of a report", () => {
  const taken = (...steps: [ReportStep, string][]): StepTaken[] =>
    steps.map(([step, happenedOn]) => ({ step: step, happenedOn }));
  const check = (...steps: [ReportStep, string][]) =>
    reportErrors("2017-10-02", taken(...steps), "2017-12-31");
  test("follow the visit and one another, on one day if need be", () => {
    expect(check()).toEqual([]);
    expect(
      check(["draft-sent", "2017-10-02"], ["reaction-received", "2017-10-02"], ["final", "2017-10-02"]),
    ).toEqual([]);
    expect(nextSteps(taken())).toEqual(["draft-sent"]);
    expect(nextSteps(taken(["draft-sent", ""]))).toEqual(["reaction-received", "reaction-term-passed"]);
    expect(nextSteps(taken(["draft-sent", ""], ["reaction-term-passed", ""]))).toEqual(["final"]);
    expect(nextSteps(taken(["draft-sent", ""], ["reaction-received", ""], ["final", ""]))).toEqual([]);
  });
  test.each([
    ["before the visit", [["draft-sent", "2017-10-01"]], "happenedOn", /voor het bezoek/],
    ["in the future", [["draft-sent", "2018-01-01"]], "happenedOn", /toekomst/],
    ["without a draft", [["reaction-received", "2017-10-09"]], "step", /conceptrapport/],
    [
      "without a reaction",
      [
        ["draft-sent", "2017-10-09"],
        ["final", "2017-10-10"],
      ],
      "step",
      /reactie/,
    ],
    [
      "out of order",
      [
        ["draft-sent", "2017-10-09"],
        ["reaction-received", "2017-10-08"],
      ],
      "happenedOn",
      /volgorde/,
    ],
    [
      "twice answered",
      [
        ["draft-sent", "2017-10-09"],
        ["reaction-received", "2017-10-10"],
        ["reaction-term-passed", "2017-10-10"],
      ],
      "step",
      /staat al/,
    ],
  ] as const)("are refused %s", (_when, steps, field, message) => {
    const errors = check(...(steps as unknown as [ReportStep, string][]));
    expect(errors).toEqual([{ field, message: expect.stringMatching(message) }]);
  });
});

describe("a period to remedy", () => {
  const event = (
    at: number,
    kind: "granted" | "ended",
    happenedOn: string,
    until: string | null = null,
  ): RemedyEvent => ({
    event: kind,
    happenedOn,
    until,
    firstSeq: at,
  });
  const first = event(1, "granted", "2017-11-01", "2017-11-30");
  const inspected = ["2017-10-02"];
  test.each([
    ["one after a visit", [first], inspected, null],
    ["one that ended", [first, event(2, "ended", "2017-11-30")], inspected, null],
    [
      "another when the first is over",
      [first, event(2, "granted", "2017-12-01", "2017-12-31")],
      inspected,
      null,
    ],
    [
      "another on the day that it ended",
      [first, event(2, "ended", "2017-11-10"), event(3, "granted", "2017-11-10", "2017-12-31")],
      inspected,
      null,
    ],
    [
      "another after a reinspection meanwhile",
      [first, event(2, "granted", "2017-11-20", "2017-12-31")],
      ["2017-10-02", "2017-11-15"],
      null,
    ],
    ["one before any visit", [first], ["2017-11-02"], /geen inspectiebezoek/],
    ["two at once", [first, event(2, "granted", "2017-11-30", "2017-12-31")], inspected, /loopt al/],
    ["an end without a period", [event(2, "ended", "2017-11-10")], inspected, /geen hersteltermijn/],
    ["an end after its last day", [first, event(2, "ended", "2017-12-01")], inspected, /geen hersteltermijn/],
    [
      "two ends",
      [first, event(2, "ended", "2017-11-10"), event(3, "ended", "2017-11-12")],
      inspected,
      /geen hersteltermijn/,
    ],
  ] as const)("%s", (_what, events, days, message) => {
    const conflict = remedyConflict(events, days);
    if (message === null) expect(conflict).toBeNull();
    else expect(conflict).toMatch(message);
  });
  test("runs through its last day, unless it ended", () => {
    expect(runningRemedy([first], "2017-10-31")).toBeNull();
    expect(runningRemedy([first], "2017-11-30")).toBe(first);
    expect(runningRemedy([first], "2017-12-01")).toBeNull();
    expect(runningRemedy([first, event(2, "ended", "2017-11-10")], "2017-11-10")).toBeNull();
  });
});
