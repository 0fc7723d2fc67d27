import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./terminal.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a program to its end and gives its exit code; signals reach it. `env` is added to the environment. */
export function run(program, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: "inherit", cwd: root, env: { ...process.env, ...env } });
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.once("error", fail);
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, pass);
      done(signal ? 128 + (signal === "SIGINT" ? 2 : 15) : code);
    });
  });
}

/** Runs one of the TypeScript programs in `scripts/` on the given Node, which strips the types itself. */
export function runScript(node, name, args) {
  const file = join(root, "scripts", `${name}.ts`);
  return run(node, ["--experimental-strip-types", "--disable-warning=ExperimentalWarning", file, ...args]);
}

/** Runs a program of an installed package by the path of its JavaScript. */
export function runPackage(node, path, args, env) {
  return run(node, [join(root, "node_modules", path), ...args], env);
}
