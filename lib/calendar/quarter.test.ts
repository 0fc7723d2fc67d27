import { expect, test } from "vitest";
import { isQuarter, quarterEnd, quarterOf, quartersBetween } from "./quarter.ts";

test("quarters", () => {
  expect(quarterOf("2018-03-31")).toBe("2018-Q1");
  expect(quarterEnd("2017-Q4")).toBe("2017-12-31");
  expect(quartersBetween("2017-07-01", "2018-02-01")).toEqual(["2017-Q3", "2017-Q4", "2018-Q1"]);
  expect(quartersBetween("2018-01-01", "2017-01-01")).toEqual([]);
  expect(quartersBetween("2018-01-01", "geen dag")).toEqual([]);
  expect(quartersBetween("2199-10-01", "9999-12-31").length).toBe(31_201);
  expect(["2018-Q1", "2018-Q5", "9999-Q4", "18-Q1"].map(isQuarter)).toEqual([true, false, false, false]);
});
