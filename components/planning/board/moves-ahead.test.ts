import { expect, test } from "vitest";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { callBackMove, endMove, type Move, placedAhead, startMove } from "./moves-ahead.ts";

const school = (id: string, quarter: string | null): PlannedSchool => ({
  id,
  number: id,
  name: id,
  place: "Ede",
  quarter,
  visit: null,
});
const before = [school("a", null), school("b", null)];
const first: Move = { schools: ["a"], quarter: "2018-Q1" };
const second: Move = { schools: ["b"], quarter: "2018-Q2" };
const quartersOf = (schools: readonly PlannedSchool[]) => schools.map(({ quarter }) => quarter);

test("a move that is under way stays in sight when the schools come anew for one before it", () => {
  let ahead = startMove(startMove([], first, before), second, before);
  expect(quartersOf(placedAhead(before, ahead))).toEqual(["2018-Q1", "2018-Q2"]);
  ahead = endMove(ahead, first, before);
  const refreshed = [school("a", "2018-Q1"), school("b", null)];
  expect(quartersOf(placedAhead(refreshed, ahead))).toEqual(["2018-Q1", "2018-Q2"]);
});

test("what was done stays in sight until the schools come anew, and then the server is right", () => {
  const ahead = endMove(startMove([], first, before), first, before);
  expect(quartersOf(placedAhead(before, ahead))).toEqual(["2018-Q1", null]);
  const movedByAnother = [school("a", "2018-Q3"), school("b", null)];
  expect(placedAhead(movedByAnother, ahead)).toBe(movedByAnother);
  expect(startMove(ahead, second, movedByAnother)).toEqual([{ move: second, doneOver: null }]);
});

test("a move that is refused takes no later move of the same school with it", () => {
  const later: Move = { schools: ["a"], quarter: null };
  const sameWords: Move = { ...first };
  const ahead = startMove(startMove(startMove([], first, before), later, before), sameWords, before);
  const left = callBackMove(ahead, first);
  expect(left.map(({ move }) => move)).toEqual([later, sameWords]);
  expect(quartersOf(placedAhead(before, callBackMove(left, sameWords)))).toEqual([null, null]);
  expect(quartersOf(placedAhead(before, left))).toEqual(["2018-Q1", null]);
});

test("where no quarter was chosen, nothing is shown", () => {
  const ahead = startMove([], { schools: ["a"], quarter: undefined }, before);
  expect(placedAhead(before, ahead)).toBe(before);
});
