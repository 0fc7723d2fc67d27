import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { freePort } from "../server/free-port.ts";
import { cached } from "./cache.ts";
import { secret } from "./sign-in.ts";
import type { TurnTimes } from "./turn-recorder.ts";
import { turnRecorder, turnsDuring } from "./turn-times.ts";

/** A server in a process of its own: where it answers, its process, and how long it took to its first answer. */
export type Server = {
  url: string;
  pid: number;
  startedInMs: number;
  /** How much CPU time the turns of its main thread took while something was asked of it (see `turn-times.ts`). */
  turnsDuring(work: () => Promise<unknown>): Promise<TurnTimes>;
  stop(): Promise<void>;
};

/** An application to measure: how it is started over a database, and whether it renders pages. */
export type Application = {
  start(file: string, flags?: readonly string[]): Promise<Server>;
  rendersPages: boolean;
};

/** The flags that `npm start` gives to Next: the yardsticks run under the same. */
const memory = ["--max-semi-space-size=8", "--max-old-space-size=384"];
const next = "node_modules/next/dist/bin/next";
const running = new Set<ChildProcess>();

process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** The application exactly as `npm start` runs it. */
export const builtApplication: Application = {
  rendersPages: true,
  start: (file, flags = []) =>
    start([...flags, ...memory, ".next/programs/start.mjs"], { TIDK_DB: file }, "/inloggen"),
};

/** The API alone, from its sources: nothing has to be built. */
export const sourcesApplication: Application = {
  rendersPages: false,
  start: (file) =>
    start(
      ["--experimental-strip-types", "scripts/bench/sources-server.ts"],
      { TIDK_DB: file, NODE_ENV: "development" },
      "/api/v1/openapi.json",
    ),
};

/** An empty Next application, built when its sources changed: its empty route and static page are yardsticks. */
export async function startEmptyApp(): Promise<Server> {
  const sources = "scripts/bench/empty-app";
  const folder = await cached("empty-app", [`${sources}/**/*.*`, "package-lock.json"], async (unfinished) => {
    cpSync(sources, unfinished, { recursive: true });
    execFileSync(process.execPath, [next, "build", unfinished], { stdio: ["ignore", "ignore", "inherit"] });
  });
  return await start([...memory, next, "start", folder], {}, "/empty");
}

async function start(
  program: readonly string[],
  env: Record<string, string>,
  ready: string,
): Promise<Server> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const served = { PORT: port, HOST: "127.0.0.1", NEXTAUTH_URL: url, NEXTAUTH_SECRET: secret };
  const quiet = { NODE_ENV: "production", NODE_NO_WARNINGS: "1", NEXT_TELEMETRY_DISABLED: "1" };
  const own: Record<string, string> = { ...served, ...quiet, ...env };
  const begun = performance.now();
  const child = spawn(process.execPath, [...turnRecorder, ...program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, ...own },
  });
  running.add(child);
  const ended = once(child, "exit").then(() => running.delete(child));
  for (let tries = 0; !(await fetch(`${url}${ready}`).catch(() => null))?.ok; tries++) {
    if (child.exitCode !== null || tries === 6000) throw new Error(`${program.join(" ")} never answered.`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const startedInMs = performance.now() - begun;
  async function stop() {
    child.kill("SIGTERM");
    await ended;
  }
  return {
    url,
    pid: child.pid ?? 0,
    startedInMs,
    turnsDuring: (work) => turnsDuring(child, work),
    stop,
  };
}
