import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { contentsOf, type HostileFile } from "./hostile-files.ts";

type Ran = { program: string; said: string; status: number | null };

/** Runs a command as npm does, in an environment of its own. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [`scripts/${program}.ts`, ...args], {
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  return new Promise((done) => child.once("close", (status) => done({ program, said, status })));
}

/** The programs that are given a database by name, and never make one. */
function programsOver(file: string): (() => Promise<Ran>)[] {
  return [
    () => runProgram("start", [], { PORT: "0", TIDK_DB: file }),
    () => runProgram("dev", [], { PORT: "0", TIDK_DB: file }),
    () => runProgram("import", ["--db", file, "examples/rounds.csv"]),
    () => runProgram("progress", ["--db", file, "--on", "2017-12-31"]),
    () => runProgram("journal-verify", ["--db", file]),
    () => runProgram("backup", ["--db", file, "--to", `${file}.copy`]),
  ];
}

export function runInit(file: string, ...more: string[]): Promise<Ran> {
  return runProgram("init", ["--db", file, ...more]);
}

/** A sentence of its own, and no stack. */
export function expectRefusal({ program, said, status }: Ran, sentence: RegExp): void {
  expect(said, program).toMatch(sentence);
  expect(said, program).not.toMatch(/\n\s+at |node:internal/);
  expect(status, program).toBeGreaterThan(0);
}

/** What stands where a database was named is told by every program, and left as it is; only init makes one of nothing. */
export async function expectEveryProgramRefuses(
  folder: string,
  [what, said, make]: HostileFile,
): Promise<void> {
  const file = join(folder, "data", "a.db");
  make(file);
  const before = contentsOf(folder);
  for (const program of programsOver(file)) expectRefusal(await program(), said);
  if (what !== "nothing") expectRefusal(await runInit(file, "--admin", "a@test.example"), said);
  expect(contentsOf(folder)).toEqual(before);
}
