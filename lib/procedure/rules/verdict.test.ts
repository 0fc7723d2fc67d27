import { expect, test } from "vitest";
import { restsOnVisit } from "./verdict.ts";

test("a verdict rests on an inspection, not on a visit without lessons", () => {
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2018-01-01", kind: "reinspection" }])).toBe(true);
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2018-01-02", kind: "classroom" }])).toBe(false);
  expect(restsOnVisit("2018-01-01", [{ heldOn: "2017-01-01", kind: "no-lessons" }])).toBe(false);
});
