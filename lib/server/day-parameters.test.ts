import { expect, test } from "vitest";
import { z } from "zod";
import { operations } from "./operations.ts";

/** Every question with a day in it, as the API and the addresses of pages ask it. */
const asked = operations.flatMap((operation) => {
  if (operation.method !== "GET" || !("params" in operation) || !(operation.params instanceof z.ZodObject))
    return [];
  const shape: Record<string, z.ZodType> = operation.params.shape;
  return Object.entries(shape)
    .filter(([name]) => ["on", "knownAt", "vsOn", "vsKnownAt", "day"].includes(name))
    .filter(([, schema]) => schema.safeParse("2017-12-31").success)
    .map(([name, schema]) => [operation.path, name, schema] as const);
});

test("questions with a day are found", () => {
  expect(asked.length).toBeGreaterThan(20);
});

test.each(asked)("%s: %s is read as people write it", (_path, _name, schema) => {
  const written = ["31-12-2017", "2017-12-31", " 31-12-2017 ", "31‑12‑2017", "31–12–2017", "31.12.2017"];
  expect(written.map((day) => schema.parse(day))).toEqual(written.map(() => "2017-12-31"));
  expect(schema.safeParse("32-12-2017").success).toBe(false);
});
