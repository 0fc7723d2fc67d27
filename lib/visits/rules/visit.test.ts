import { expect, test } from "vitest";
import { visitErrors } from "./visit.ts";

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
