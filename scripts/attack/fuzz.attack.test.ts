import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { fuzzOperation } from "./fuzz/fuzz-operation.ts";

const count = Number(process.env.TIDK_FUZZ_RUNS ?? 300);

const questions = operations.filter(({ kind }) => kind === "query" || kind === "file");

test.each(operations.map((operation) => [operation.action, operation] as const))(
  "%s: no request fails, nor a question after it, every answer is as described, and a refusal changes nothing",
  async (_action, operation) => {
    // A file is made by a thread: that takes longer than all that can be wrong with asking for it.
    const runs = operation.kind === "export" ? Math.ceil(count / 10) : count;
    expect(await fuzzOperation(operation, runs, operation.kind === "command" ? questions : [])).toEqual([]);
  },
);
