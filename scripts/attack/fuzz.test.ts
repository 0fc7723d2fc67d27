import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { fuzzOperation } from "./fuzz/fuzz-operation.ts";

test("a few odd requests to every operation: none fails, and a refusal changes nothing", async () => {
  const wrong: string[] = [];
  for (const operation of operations)
    if (operation.kind !== "export") wrong.push(...(await fuzzOperation(operation, 5)));
  expect(wrong).toEqual([]);
});
