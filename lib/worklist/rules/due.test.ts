import { expect, test } from "vitest";
import { dueOfVisit, isWorkingDay } from "./due.ts";

const today = "2018-02-05";
const ready = { announcedOn: "2018-02-01", isDeclared: true };

test.each([
  ["yesterday", { ...ready, day: "2018-02-04" }, ["day-passed"]],
  ["today", { ...ready, day: today }, ["visit-soon"]],
  ["in a week", { ...ready, day: "2018-02-12" }, ["visit-soon"]],
  ["in eight days", { ...ready, day: "2018-02-13" }, []],
  [
    "in two weeks, with nothing done",
    { day: "2018-02-19", announcedOn: null, isDeclared: false },
    ["not-announced", "not-declared"],
  ],
  ["after that, with nothing done", { day: "2018-02-20", announcedOn: null, isDeclared: false }, []],
  [
    "another's, not told",
    { day: today, announcedOn: null, isDeclared: null },
    ["visit-soon", "not-announced"],
  ],
])("a visit %s", (_when, visit, due) => expect(dueOfVisit(visit, today)).toEqual(due));

test.each([
  ["2018-02-05", true],
  ["2018-02-09", true],
  ["2018-02-10", false],
  ["2018-02-11", false],
  ["2018-04-27", false],
])("%s is a working day: %s", (day, is) => expect(isWorkingDay(day)).toBe(is));
