import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./testing/sources.ts";

test("no object is spread that is written out on the spot: each property or prop has a line or a place", () => {
  expect(sources.length).toBeGreaterThan(1000);
  expect(sources.filter((file) => /\.\.\.\{/.test(readFileSync(file, "utf8")))).toEqual([]);
});
