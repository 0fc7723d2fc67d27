import { expect, test } from "vitest";
import { parseDay } from "./day.ts";

test.each([
  ["2018-02-02", "2018-02-02"],
  [" 2-2-2018 ", "2018-02-02"],
  ["29-02-2016", "2016-02-29"],
  ["2.2.2018", "2018-02-02"],
  ["2–2–2018", "2018-02-02"],
  ["02022018", "2018-02-02"],
  ["20180202", null],
  ["2/2/2018", null],
  ["29-02-2018", null],
  ["31-04-2018", null],
  ["2018-13-01", null],
  ["2-2-18", null],
  ["9999-12-31", null],
  ["1899-12-31", null],
  ["morgen", null],
])("parseDay(%j) is %j", (text, day) => expect(parseDay(text)).toBe(day));
