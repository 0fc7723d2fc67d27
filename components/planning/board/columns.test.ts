import { expect, test } from "vitest";
import { remainingOf } from "#lib/figures/rules/planning.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { columnsOf } from "./columns.ts";

const school = (id: string, quarter: string | null, day: string | null = null): PlannedSchool => ({
  id,
  number: id,
  name: id,
  place: "Ede",
  quarter,
  visit: day ? { day, startsAt: "09:30", inspectors: [], isInQuarter: true } : null,
});
const quarter = (name: string, target: number, held: number, assigned: number, isOpen = true) => ({
  quarter: name,
  target,
  held,
  assigned,
  isOpen,
  withoutDay: assigned,
  remaining: remainingOf({ target, held }),
});
const quarters = [
  quarter("2017-Q3", 0, 40, 0, false),
  quarter("2017-Q4", 1, 0, 1, false),
  quarter("2018-Q1", 2, 0, 2),
  quarter("2018-Q2", 1, 0, 0),
];
const schools = [school("a", null), school("b", "2017-Q4"), school("c", "2018-Q1", "2018-03-01")];

test("a column for each quarter that takes schools or still has some, and one for those assigned nowhere", () => {
  const columns = columnsOf(1, quarters, schools);
  expect(
    columns.map(({ name, isOpen, schools: inColumn }) => [name, isOpen, inColumn.map(({ id }) => id)]),
  ).toEqual([
    ["Nog in te delen", true, ["a"]],
    ["4e kwartaal 2017", false, ["b"]],
    ["1e kwartaal 2018", true, ["c"]],
    ["2e kwartaal 2018", true, []],
  ]);
  expect(columns.map((column) => column.balance)).toEqual([
    "1 school",
    "plan 1, bezocht 0: klopt; dit kwartaal is voorbij",
    "plan 2, bezocht 0: klopt",
    "plan 1, bezocht 0: 1 te weinig",
  ]);
  expect(columns.map((column) => column.balanceWith(2))).toEqual([
    "",
    "dan 3 van 1: 2 te veel",
    "dan 4 van 2: 2 te veel",
    "dan 2 van 1: 1 te veel",
  ]);
});
