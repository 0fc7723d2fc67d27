import { spawn } from "node:child_process";
import { join } from "node:path";

/** The flags with which Node runs our sources as they are. */
export const typesAway = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];

/** Runs one of the programs of the bench in a process of its own: JSON in, JSON out. */
export function runChild<Out>(program: string, args: readonly string[], input: unknown): Promise<Out> {
  const file = join("scripts", "bench", program);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...typesAway, file, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      out += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`${program} ended with ${code}.`)),
    );
    child.stdin.on("error", fail);
    child.stdin.end(JSON.stringify(input));
  });
}

/** The input of such a program. */
export async function readInput<In>(): Promise<In> {
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

/** The output of such a program. */
export function writeOutput(value: unknown): void {
  process.stdout.write(JSON.stringify(value));
}
