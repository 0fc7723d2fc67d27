import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCommand } from "./new-command.ts";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "toezicht-new-"));
  for (const part of ["lib", "db", "package.json", "tsconfig.json"])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
});
afterAll(() => rmSync(root, { recursive: true }));

test("a new command compiles, has its row in the policy and its line among the operations", () => {
  const files = writeCommand(root, "procedure", "verdict-draft.hand-over");
  expect(files).toEqual([
    "lib/procedure/inputs/hand-over-verdict-draft.ts",
    "lib/procedure/commands/hand-over-verdict-draft.ts",
    "lib/procedure/commands/hand-over-verdict-draft.test.ts",
    "lib/access/policy/procedure.ts",
    "lib/procedure/operations.ts",
  ]);
  const textOf = (file: string) => readFileSync(join(root, file), "utf8");
  expect(textOf("lib/access/policy/procedure.ts")).toContain(
    '  "verdict-draft.hand-over": { coordinator: true },\n} as const satisfies Rows;',
  );
  expect(textOf("lib/procedure/operations.ts")).toContain("  handOverVerdictDraft,\n] as const;");
  const project = { extends: "./tsconfig.json", files, include: [] };
  writeFileSync(join(root, "new.json"), JSON.stringify(project));
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, "--noEmit", "-p", join(root, "new.json")],
    {
      encoding: "utf8",
    },
  );
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("what exists is not written over, and a wrong name is told", () => {
  const write = (room: string, action: string) => () => writeCommand(root, room, action);
  writeCommand(root, "planning", "forecast.adopt");
  expect(write("planning", "forecast.adopt")).toThrow("exists");
  expect(write("kitchen", "forecast.adopt")).toThrow(/no room with commands\. Rooms: accounts, /);
  expect(write("planning", "adopt")).toThrow("no name such as verdict.confirm");
});
