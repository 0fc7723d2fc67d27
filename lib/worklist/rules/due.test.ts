import { expect, test } from "vitest";
import { dueOfVisit, isWorkingDay } from "./due.ts";

const today = "2018-02-05";
const ready = { announcedOn: "2018-02-01", hasLocation: true, obstacles: [] };
const undone = { announcedOn: null, hasLocation: false, obstacles: [] };
const declared = { inspectorId: "me", isDeclared: true };
const inspector = { own: declared, plans: false };
const undeclared = { own: { ...declared, isDeclared: false }, plans: false };
const coordinator = { own: null, plans: true };
const ill = { kind: "unassignable", inspectorId: "me", reason: "replaced" } as const;
const tied = { kind: "conflict-of-interest", inspectorId: "me" } as const;
const closed = { kind: "location-closed", locationId: "haven" } as const;

const kindsOf = (...asked: Parameters<typeof dueOfVisit>) => dueOfVisit(...asked).map(({ kind }) => kind);

test.each([
  ["yesterday", { ...ready, day: "2018-02-04" }, inspector, ["day-passed"]],
  [
    "yesterday, with all that went wrong",
    { ...undone, day: "2018-02-04", obstacles: [ill] },
    coordinator,
    ["day-passed"],
  ],
  ["today", { ...ready, day: today }, inspector, ["visit-soon"]],
  ["in a week", { ...ready, day: "2018-02-12" }, inspector, ["visit-soon"]],
  ["in eight days", { ...ready, day: "2018-02-13" }, inspector, []],
  [
    "in two weeks, with nothing done",
    { ...undone, day: "2018-02-19" },
    undeclared,
    ["not-announced", "not-declared"],
  ],
  ["after that, with nothing done", { ...undone, day: "2018-02-20" }, undeclared, []],
  ["of another, not told", { ...undone, day: today }, coordinator, ["not-announced"]],
  [
    "that was told, without a location",
    { ...ready, hasLocation: false, day: "2018-03-20" },
    coordinator,
    ["no-location"],
  ],
  ["that was told, without a location", { ...ready, hasLocation: false, day: "2018-03-20" }, inspector, []],
])("a visit %s", (_when, visit, asker, due) => expect(kindsOf(visit, asker, today)).toEqual(due));

test.each([
  ["nobody took over", [ill], coordinator, "without-inspector", []],
  [
    "nobody took over, at a place that closed",
    [ill, closed],
    coordinator,
    "obstacle",
    ["unassignable", "location-closed"],
  ],
  ["of somebody with an interest", [tied], coordinator, "obstacle", ["conflict-of-interest"]],
  ["of their own with an interest", [tied, closed], undeclared, "obstacle", ["conflict-of-interest"]],
  ["of their own at a place that closed, which they cannot mend", [closed], undeclared, undefined, undefined],
] as const)(
  "of a visit that %s one signal tells the cause, and nothing else about it",
  (_what, obstacles, asker, kind, causes) => {
    const [first, ...more] = dueOfVisit({ ...undone, day: "2018-02-19", obstacles }, asker, today);
    expect([first?.kind, first?.causes, more]).toEqual([kind, causes, []]);
  },
);

test.each([
  ["2018-02-05", true],
  ["2018-02-09", true],
  ["2018-02-10", false],
  ["2018-02-11", false],
  ["2018-04-27", false],
])("%s is a working day: %s", (day, is) => expect(isWorkingDay(day)).toBe(is));
